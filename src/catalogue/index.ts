/** Which films there are: entries in order of arrival, what is kept of them, which is on screen. */
export type { CatalogueEntry, FilmStatus } from './entry.ts';
export { openingProgress, type OpeningProgress } from './entries.ts';
export type { Picture } from './record.ts';
export { createCatalogueSlice, type CatalogueSlice } from './slice.ts';
