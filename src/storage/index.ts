/** What is kept between sessions: one interface, two makers. Node-safe; `openBrowserStorage` needs IndexedDB. */
export type { Storage, EventRecord, FilmRecord } from './storage.ts';
export { openBrowserStorage } from './indexedDb.ts';
export { createMemoryStorage } from './memory.ts';
