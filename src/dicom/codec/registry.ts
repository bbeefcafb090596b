/**
 * Which films are open, and from which file: the page's side. It keeps where each film comes from, not its pixels:
 * thousands of dropped files stay on disk, and a film is read again from its File when it is looked at.
 */
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import { dicomError, endsDecoder, inFile } from '../errors.ts';
import type { Film, FilmKey } from '../film.ts';
import type { FilmReference, GivenFile } from '../protocol.ts';
import type { Asking, Pool } from './pool.ts';
import type { Priority } from './queue.ts';
import type { Call } from './slot.ts';

interface OpenFilm extends FilmReference {
  /** Of the stored values, once they were decoded. */
  pixelSha256: string | null;
  /** It ended its decoder: whoever asks again is told so, and no second worker is lost to it. */
  fatal: OsseletError | null;
}

export interface Registry {
  /**
   * Answers those of the films that are open already with the same pixels. Nothing is shelved after an abort.
   * @throws OsseletError `uid-taken`
   */
  shelve(file: GivenFile, films: readonly Film[], signal?: AbortSignal): Promise<FilmKey[]>;
  /**
   * @param sha256Of of the stored values, where the answer tells it
   * @throws OsseletError
   */
  ask<Value>(
    key: FilmKey,
    priority: Priority,
    call: (film: FilmReference) => Call<Value>,
    sha256Of?: (value: Value) => string,
  ): Promise<Value>;
  close(key: FilmKey): void;
}

export function createRegistry(pool: Pool): Registry {
  const open = new Map<FilmKey, OpenFilm>();
  let readings = 0;

  const aReading = (key: FilmKey, file: GivenFile): OpenFilm => ({
    key,
    file,
    reading: String(++readings),
    pixelSha256: null,
    fatal: null,
  });

  function close(key: FilmKey): void {
    const film = open.get(key);
    open.delete(key);
    if (film) pool.forget(film.reading);
  }

  async function askOf<Value>(film: OpenFilm, call: Call<Value>, priority: Priority): Promise<Value> {
    if (film.fatal !== null) throw film.fatal;
    const asking: Asking = { priority, reading: film.reading };
    return pool.ask(call, asking).catch((thrown: unknown) => {
      const error = inFile(toOsseletError(thrown), film.file.name);
      if (endsDecoder(error) && error.room === 'dicom') film.fatal = error;
      throw error;
    });
  }

  async function pixelsOf(film: OpenFilm): Promise<string> {
    const { key, reading, file } = film;
    film.pixelSha256 ??= await askOf(
      film,
      (decoder) => decoder.pixelSha256({ key, reading, file }),
      'background',
    );
    return film.pixelSha256;
  }

  /**
   * The same identifier must mean the same pixels, or a score and an annotation would pass from one film to another.
   * A film that can be read no more, its file moved or damaged, makes room for the new one.
   */
  async function isAlreadyOpen(held: OpenFilm, given: OpenFilm): Promise<boolean> {
    const heldSha256 = await pixelsOf(held).catch(() => null);
    if (heldSha256 === null) return false;
    const isSame = (await pixelsOf(given)) === heldSha256;
    if (!isSame) throw dicomError('uid-taken', { file: given.file.name, other: held.file.name });
    return isReadable(held.file);
  }

  return {
    close,
    async shelve(file, films, signal) {
      const alreadyOpen: FilmKey[] = [];
      const arriving: OpenFilm[] = [];
      for (const { key } of films) {
        const given = aReading(key, file);
        const held = open.get(key);
        try {
          if (held && (await isAlreadyOpen(held, given))) alreadyOpen.push(key);
          else arriving.push(given);
        } finally {
          // Decoded for the comparison only, unless it takes the place of the held one: then it is decoded when shown.
          if (held) pool.forget(given.reading);
        }
      }
      for (const film of signal?.aborted === true ? [] : arriving) {
        close(film.key);
        open.set(film.key, film);
      }
      return alreadyOpen;
    },
    async ask(key, priority, call, sha256Of) {
      const film = open.get(key);
      if (film === undefined) throw dicomError('film-not-open', { key });
      const { reading, file } = film;
      const value = await askOf(film, call({ key, reading, file }), priority);
      if (sha256Of) film.pixelSha256 = sha256Of(value);
      return value;
    },
  };
}

/** A File whose disk file was moved, changed or locked since the drop fails at its first byte. */
async function isReadable({ content }: GivenFile): Promise<boolean> {
  const disk = content instanceof Blob ? content : content.archive;
  return disk
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}
