/** The page's face of the codec workers: open files, ask for what is on screen, made in the background, or closed. */
import type { FilmKey, Frame, Grey8 } from './film.ts';
import { createOpenMany, type OpenManyOptions, type OpenOutcome } from './codec/openMany.ts';
import { createPool, type PoolOptions } from './codec/pool.ts';
import type { Priority } from './codec/queue.ts';
import { createRegistry } from './codec/registry.ts';
import type { DecoderLine } from './codec/slot.ts';
import { FRAMES_KEPT_BYTES, IDLE_MS, IDLE_WASM_BYTES, MAX_DECODING_TICKS, TICK_MS } from './limits.ts';
import type { FileInput, FilmPicture, GivenFile } from './protocol.ts';
import type { SquareRule } from './render/square.ts';
import type { TagList } from './tags/tagRow.ts';
import type { Deidentified, DeidentifyingOrder, PixelBox } from './write/index.ts';

export interface CodecClient {
  /** How many films are decoded at the same time: asking for more at once only lengthens the queue. */
  readonly size: number;
  /** In the order of the files. Outcomes of the files opened before an abort; an abort is no error. */
  openMany(files: readonly FileInput[], options?: OpenManyOptions): Promise<OpenOutcome[]>;
  /** Goes before all background work. Rejects with an OsseletError of room `dicom`. */
  frame(key: FilmKey): Promise<Frame>;
  picture(key: FilmKey, thumbnailSidePx: number): Promise<FilmPicture>;
  /** The film as the model wants it. */
  square(key: FilmKey, rule: SquareRule, priority?: Priority): Promise<Grey8>;
  /** Every attribute of the file that the film is in; none for a picture. */
  tags(key: FilmKey): Promise<TagList>;
  /** Its file without the patient; refused for a picture, which names nobody in attributes. */
  deidentified(key: FilmKey, order: DeidentifyingOrder): Promise<Deidentified>;
  /** The film as it opens, as a PNG of 8 bits, black in the boxes. */
  greyPng(key: FilmKey, black: readonly PixelBox[]): Promise<Uint8Array>;
  close(key: FilmKey): Promise<void>;
  dispose(): void;
}

const byDefault = {
  patience: { ticks: MAX_DECODING_TICKS, tickMs: TICK_MS },
  framesBytes: FRAMES_KEPT_BYTES,
  idle: { wasmBytes: IDLE_WASM_BYTES, ms: IDLE_MS },
} satisfies Partial<PoolOptions>;

export type CodecOptions = Partial<PoolOptions> & {
  readonly size: number;
  readonly start: () => DecoderLine;
};

export function createCodec(options: CodecOptions): CodecClient {
  const pool = createPool({ ...byDefault, ...options });
  const registry = createRegistry(pool);
  const openMany = createOpenMany({
    registry,
    look: (file) => pool.ask((decoder) => decoder.look(file), { priority: 'background' }),
    ahead: 2 * pool.size,
  });
  return {
    size: pool.size,
    openMany: (files, opening) => openMany(files.map(given), opening),
    frame: (key) =>
      registry.ask(
        key,
        'screen',
        (film) => (decoder) => decoder.frame(film),
        ({ sha256 }) => sha256,
      ),
    picture: (key, sidePx) =>
      registry.ask(
        key,
        'background',
        (film) => (decoder) => decoder.picture(film, sidePx),
        ({ pixelSha256 }) => pixelSha256,
      ),
    square: (key, rule, priority = 'background') =>
      registry.ask(key, priority, (film) => (decoder) => decoder.square(film, rule)),
    tags: (key) => registry.ask(key, 'screen', (film) => (decoder) => decoder.tags(film)),
    deidentified: (key, order) =>
      registry.ask(key, 'background', (film) => (decoder) => decoder.deidentified(film, order)),
    greyPng: (key, black) =>
      registry.ask(key, 'background', (film) => (decoder) => decoder.greyPng(film, black)),
    close: (key) => Promise.resolve(registry.close(key)),
    dispose: () => pool.end(),
  };
}

/** Bytes become a Blob once, so that a request carries a handle and not the bytes. */
function given({ name, content, path = [name] }: FileInput): GivenFile {
  return { name, path, content: content instanceof Blob ? content : new Blob([content as BlobPart]) };
}
