/** What is kept between sessions: one interface, two makers. Node-safe; `openBrowserStorage` needs IndexedDB. */
export type {
  Storage,
  FilmRecord,
  FilmRecords,
  EmbeddingRecord,
  EmbeddingRecords,
  EventRecord,
  EventRecords,
} from './storage.ts';
export { openBrowserStorage } from './indexedDb.ts';
export { createMemoryStorage } from './memory.ts';
export type { StorageError, StorageErrorCode } from './errors.ts';
