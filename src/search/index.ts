/** Search among films by French text or by film: exact cosine ranking. */
export { createSearchSlice, type SearchSlice } from './slice.ts';
/** For Node (command line, bench): the same store and scan as in the page's search worker. */
export { createVectorStore } from './vectors/vectorStore.ts';
export { nearest } from './vectors/nearest.ts';
