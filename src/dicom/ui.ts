/** The app's door: starts the codec worker. Browser only (Worker, .wasm assets). */
export { startCodec, type CodecClient, type OpenOutcome } from './codecClient.ts';
export type { FileInput, FilmPicture } from './protocol.ts';
