/** For `app/`: the worker that reads. */
export { createTextReader, type TextReader } from './startOcr.ts';
