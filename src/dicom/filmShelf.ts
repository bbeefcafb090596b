/**
 * The films a worker has open. It keeps where each film comes from, not its pixels: 300 dropped files stay on
 * disk, and a film is read again from its File when it is looked at. Only the frames decoded last are kept.
 */
import {
  createLruMap,
  failure,
  success,
  toOsseletError,
  type OsseletError,
  type Result,
} from '../foundation/index.ts';
import type { Codecs } from './decode/codecs.ts';
import { decodeFrame } from './decode/decodeFrame.ts';
import { dicomError } from './errors.ts';
import type { FilmKey, Frame } from './film.ts';
import { openFilms } from './open/openFilms.ts';
import type { CodecProtocol, FileInput, OpenReply } from './protocol.ts';
import { letterboxGrey8, thumbnailGrey8 } from './render/letterbox.ts';
import { renderGrey8 } from './render/renderGrey8.ts';
import type { FilmSource } from './source.ts';

/** Turning back to the previous films costs nothing while their frames fit. */
const framesKeptBytes = 200_000_000;

interface ShelvedFilm {
  readonly file: FileInput;
  /** While the frame is being decoded: who asks meanwhile waits for the same one. */
  decoding: Promise<Frame> | null;
  /** Of the stored values, once they were decoded. */
  pixelSha256: string | null;
}

export function createFilmShelf(codecs: Codecs): CodecProtocol {
  const shelf = new Map<FilmKey, ShelvedFilm>();
  const frames = createLruMap<Frame>({
    limit: framesKeptBytes,
    weightOf: ({ stored, colour }) => stored.byteLength + (colour?.byteLength ?? 0),
  });
  const cancelled = new Set<string>();
  let latest: Promise<unknown> = Promise.resolve();

  function put(key: FilmKey, file: FileInput): void {
    shelf.set(key, { file, decoding: null, pixelSha256: null });
    frames.delete(key);
  }

  /** One after the other, whoever gives them: two files of one film must see each other. */
  function open(file: FileInput): Promise<OpenReply> {
    const reply = latest.then(() => openNext(file));
    latest = reply;
    return reply;
  }

  async function openNext(file: FileInput): Promise<OpenReply> {
    const opened = await openFile(file, codecs);
    if (!opened.ok) return refusal(file, opened.error);
    const alreadyOpen: FilmKey[] = [];
    try {
      for (const source of opened.value) {
        if (await isAlreadyOpen(source)) alreadyOpen.push(source.film.key);
      }
    } catch (error) {
      return refusal(file, toOsseletError(error));
    }
    const films = opened.value.map(({ film }) => film);
    for (const { key } of films) if (!alreadyOpen.includes(key)) put(key, file);
    return { fileName: file.name, films, alreadyOpen };
  }

  /**
   * The same identifier must mean the same pixels, or a score and an annotation would pass from one film to another.
   * A film that can be read no more, its file moved or damaged, makes room for the new one.
   */
  async function isAlreadyOpen(source: FilmSource): Promise<boolean> {
    const { key, fileName } = source.film;
    const held = shelf.get(key);
    if (held === undefined) return false;
    const heldSha256 = await pixelSha256(key, held);
    if (heldSha256 === null) return false;
    const { sha256 } = await decodeFrame(source, codecs);
    if (sha256 !== heldSha256) throw dicomError('uid-taken', { file: fileName, other: held.file.name });
    return isReadable(held.file);
  }

  async function pixelSha256(key: FilmKey, film: ShelvedFilm): Promise<string | null> {
    if (film.pixelSha256 !== null) return film.pixelSha256;
    return frame(key).then(
      ({ sha256 }) => sha256,
      () => null,
    );
  }

  async function frame(key: FilmKey): Promise<Frame> {
    const film = shelf.get(key);
    if (film === undefined) throw dicomError('film-not-open', { key });
    const kept = frames.get(key);
    if (kept !== undefined) return kept;
    film.decoding ??= decode(key, film).finally(() => {
      film.decoding = null;
    });
    return film.decoding;
  }

  async function decode(key: FilmKey, film: ShelvedFilm): Promise<Frame> {
    const opened = await openFile(film.file, codecs);
    if (!opened.ok) throw opened.error;
    const source = opened.value.find((candidate) => candidate.film.key === key);
    // The file on disk was replaced by another one since it was opened.
    if (source === undefined) throw dicomError('film-not-open', { key, file: film.file.name });
    const decoded = await decodeFrame(source, codecs);
    // Meanwhile the film may have been closed, or opened from another file.
    if (shelf.get(key) !== film) return decoded;
    film.pixelSha256 = decoded.sha256;
    frames.set(key, decoded);
    return decoded;
  }

  return {
    open,
    async openMany(inputs, cancelId, onProgress) {
      const replies: OpenReply[] = [];
      for (const file of inputs) {
        if (cancelled.has(cancelId)) break;
        const reply = await open(file);
        replies.push(reply);
        await onProgress({ done: replies.length, total: inputs.length, reply });
      }
      cancelled.delete(cancelId);
      return replies;
    },
    cancel: (cancelId) => void cancelled.add(cancelId),
    frame,
    async picture(key, thumbnailSidePx) {
      const decoded = await frame(key);
      return {
        thumbnail: thumbnailGrey8(renderGrey8(decoded), thumbnailSidePx),
        pixelSha256: decoded.sha256,
      };
    },
    letterbox: async (key, sidePx) => letterboxGrey8(renderGrey8(await frame(key)), sidePx),
    close(key) {
      shelf.delete(key);
      frames.delete(key);
    },
  };
}

function refusal({ name }: FileInput, { room, code, facts }: OsseletError): OpenReply {
  return { fileName: name, refused: { room, code, facts } };
}

async function openFile(file: FileInput, codecs: Codecs): ReturnType<typeof openFilms> {
  const bytes = await readFile(file);
  return bytes.ok ? openFilms(file.name, bytes.value, codecs) : bytes;
}

async function isReadable(file: FileInput): Promise<boolean> {
  return (await readFile(file)).ok;
}

/** Fails for a File whose disk file was moved, changed or locked since the drop. */
async function readFile({ name, content }: FileInput): Promise<Result<Uint8Array, OsseletError>> {
  if (content instanceof Uint8Array) return success(content);
  try {
    return success(new Uint8Array(await content.arrayBuffer()));
  } catch (error) {
    return failure(dicomError('file-unreadable', { file: name }, error));
  }
}
