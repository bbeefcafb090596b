/** Search among films by French text or by film: exact cosine ranking. */
export { rank } from './rank.ts';
export { createSearchSlice, type SearchSlice } from './slice.ts';
