/**
 * What a codec worker does: looks into files and decodes films. It knows nothing but the frames it decoded, which it
 * keeps until it is told to forget them: which films are open, and who decodes what, is the page's to know.
 */
import { toOsseletError } from '../../foundation/index.ts';
import type { Codecs } from '../decode/codecs.ts';
import { decodeFrame } from '../decode/decodeFrame.ts';
import { dicomError, endsDecoder, inFile } from '../errors.ts';
import type { Frame } from '../film.ts';
import { openFilms } from '../open/openFilms.ts';
import type { Answer, DecoderProtocol, FilmReference, Found, GivenFile } from '../protocol.ts';
import { thumbnailGrey8 } from '../render/letterbox.ts';
import { renderGrey8 } from '../render/renderGrey8.ts';
import { squareGrey8 } from '../render/square.ts';
import { readContent } from '../sources/content.ts';
import { lookInto } from '../sources/lookInto.ts';
import { readTags } from '../tags/readTags.ts';
import { blackened } from '../render/blackened.ts';
import { greyPng } from '../write/greyPng.ts';
import { deidentify } from '../write/index.ts';
import { unlimitedMemory, type WasmMemory } from './wasmMemory.ts';

export function createDecoder(codecs: Codecs, memory: WasmMemory = unlimitedMemory): DecoderProtocol {
  const frames = new Map<string, Frame>();

  async function frameOf(film: FilmReference): Promise<Frame> {
    const kept = frames.get(film.reading);
    if (kept !== undefined) return kept;
    const decoded = await decode(film, codecs);
    frames.set(film.reading, decoded);
    return decoded;
  }

  async function answer<Value>(film: FilmReference, of: (frame: Frame) => Value): Promise<Answer<Value>> {
    const frame = await memory.guard(() => frameOf(film));
    return { value: of(frame), frameBytes: bytesOf(frame), wasmBytes: memory.grownBytes() };
  }

  return {
    ready: () => Promise.resolve(),
    async look(file) {
      const value = await memory
        .guard(() => lookInto(file, codecs))
        .catch((error: unknown) => asRefusal(error, file));
      return { value, frameBytes: 0, wasmBytes: memory.grownBytes() };
    },
    frame: (film) =>
      answer(film, (frame) => ({
        ...frame,
        stored: frame.stored.slice(),
        colour: frame.colour?.slice() ?? null,
      })),
    picture: (film, thumbnailSidePx) =>
      answer(film, (frame) => ({
        thumbnail: thumbnailGrey8(renderGrey8(frame), thumbnailSidePx),
        pixelSha256: frame.sha256,
      })),
    square: (film, rule) => answer(film, (frame) => squareGrey8(renderGrey8(frame), rule)),
    pixelSha256: (film) => answer(film, ({ sha256 }) => sha256),
    async tags({ file, reading }) {
      const value = await readTags(await readContent(file));
      const kept = frames.get(reading);
      return { value, frameBytes: kept ? bytesOf(kept) : 0, wasmBytes: memory.grownBytes() };
    },
    async deidentified({ file, reading }, order) {
      const value = await memory.guard(async () =>
        deidentify(file.name, await readContent(file), order, codecs),
      );
      const kept = frames.get(reading);
      return { value, frameBytes: kept ? bytesOf(kept) : 0, wasmBytes: memory.grownBytes() };
    },
    greyPng: (film, black) => answer(film, (frame) => greyPng(blackened(renderGrey8(frame), black))),
    forget(readings) {
      for (const reading of readings) frames.delete(reading);
      return Promise.resolve();
    },
  };
}

function bytesOf({ stored, colour }: Frame): number {
  return stored.byteLength + (colour?.byteLength ?? 0);
}

/** A refused file is an answer; a decoder that ran out of memory is not, and is replaced. */
function asRefusal(thrown: unknown, { name }: GivenFile): Found {
  const error = inFile(toOsseletError(thrown), name);
  if (endsDecoder(error)) throw error;
  return { kind: 'refused', error: { room: error.room, code: error.code, facts: error.facts } };
}

async function decode({ key, file }: FilmReference, codecs: Codecs): Promise<Frame> {
  const opened = await openFilms(file.name, await readContent(file), codecs);
  if (!opened.ok) throw opened.error;
  const source = opened.value.find(({ film }) => film.key === key);
  // The file on disk was replaced by another one since it was opened.
  if (source === undefined) throw dicomError('film-not-open', { key, file: file.name });
  return decodeFrame(source, codecs);
}
