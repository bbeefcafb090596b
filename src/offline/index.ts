/** Working without a network: which files of the app are kept, and which requests they answer. Node-safe. */
export type { Build, KeptFile } from './build.ts';
