/** The app's door: copies of films are written by a worker. Browser only. */
export { createCopies, type Copies, type CopiesUse } from './copies/copies.ts';
export { noCopies } from './copies/noCopies.ts';
