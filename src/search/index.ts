/** Search among films by French text or by film: exact cosine ranking. */
export { rank, type KeyedVector, type Ranked } from './rank.ts';
export {
  createSearchSlice,
  type SearchPorts,
  type SearchQuery,
  type SearchSlice,
  type SearchStatus,
} from './slice.ts';
