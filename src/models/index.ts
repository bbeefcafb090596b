/** Model folders: manifest, verification, self-test. */
export type * from './manifest.ts';
