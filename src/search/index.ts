/** Search among films by French text or by film: exact cosine ranking. */
export { createSearchSlice } from './slice.ts';
export type { SearchSlice } from './state.ts';
export { passing, type FilmFacts } from './filter.ts';
export { partInSquare, type FilmPart } from './part/filmPart.ts';
export { searchError } from './errors.ts';
/** For Node (command line, bench): the same store and scan as in the page's search worker. */
export { createVectorStore } from './vectors/vectorStore.ts';
export { nearest } from './vectors/nearest.ts';
