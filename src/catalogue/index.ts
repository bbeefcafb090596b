/** Which films there are: entries in order of arrival, what is kept of them, which is on screen. */
export { isReadable, type CatalogueEntry } from './entry.ts';
export type { ArrivingFile } from './arrivals.ts';
export { openingProgress } from './entries.ts';
export { listFilms } from './listing/listFilms.ts';
export { createCatalogueSlice, type CatalogueSlice } from './slice.ts';
export { places, shownPlaces, type Place } from './places.ts';
export { patientsOnScreen } from './samePatient.ts';
export { patientMark, type Patient } from './patientMark.ts';
export { patientText } from './list/headingText.ts';
