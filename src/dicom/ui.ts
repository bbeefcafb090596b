/** The app's door: starts the codec workers. Browser only (Worker, .wasm assets). */
export { startCodec } from './startCodec.ts';
export type { CodecClient } from './codecClient.ts';
export type { OpenOutcome } from './codec/openMany.ts';
export type { TagList, TagRow } from './tags/tagRow.ts';
export type { FileInput, FilmPicture } from './protocol.ts';
