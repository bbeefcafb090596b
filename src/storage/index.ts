/** What is kept between sessions: one interface, two makers. Node-safe; `openBrowserStorage` needs IndexedDB. */
export type { EraseOrder, KeptFilm } from './erasing/erasures.ts';
export {
  erasedHashes,
  erasedHead,
  tombstoneFaults,
  type ErasedBy,
  type Tombstone,
} from './erasing/tombstone.ts';
export { filmMark } from './filmMark.ts';
export type {
  AboutFilm,
  EmbeddingRecord,
  EventRecord,
  FilePlace,
  HandleRecord,
  PacsPlace,
  FilmRecord,
  Storage,
  ThumbnailRecord,
} from './storage.ts';
export { openBrowserStorage } from './indexedDb.ts';
export { createMemoryStorage } from './memory.ts';
