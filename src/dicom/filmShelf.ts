/**
 * The films a worker has open. It keeps where each film comes from, not its pixels: 300 dropped files stay on
 * disk, and a film is read again from its File when it is looked at. Only the frames decoded last are kept.
 */
import { failure } from '../foundation/index.ts';
import type { Codecs } from './decode/codecs.ts';
import { decodeFrame } from './decode/decodeFrame.ts';
import { dicomError } from './errors.ts';
import type { FilmKey, Frame } from './film.ts';
import { FrameCache } from './frameCache.ts';
import { openFilms } from './open/openFilms.ts';
import type { CodecProtocol, FileInput, OpenReply } from './protocol.ts';
import { letterboxGrey8, thumbnailGrey8 } from './render/letterbox.ts';
import { renderGrey8 } from './render/renderGrey8.ts';

const FRAME_CACHE_BYTES = 200_000_000;

export function createFilmShelf(codecs: Codecs): CodecProtocol {
  const files = new Map<FilmKey, FileInput>();
  const frames = new FrameCache(FRAME_CACHE_BYTES);
  const cancelled = new Set<string>();

  async function open(file: FileInput): Promise<OpenReply> {
    const opened = await openFile(file, codecs);
    if (!opened.ok) {
      const { room, code, facts } = opened.error;
      return { fileName: file.name, refused: { room, code, facts } };
    }
    const films = opened.value.map((source) => source.film);
    for (const film of films) {
      files.set(film.key, file);
      frames.drop(film.key);
    }
    return { fileName: file.name, films };
  }

  async function frame(key: FilmKey): Promise<Frame> {
    const kept = frames.get(key);
    if (kept !== undefined) return kept;
    const file = files.get(key);
    if (file === undefined) throw dicomError('film-not-open', { key });
    const opened = await openFile(file, codecs);
    if (!opened.ok) throw opened.error;
    const source = opened.value.find(({ film }) => film.key === key);
    // The file on disk was replaced by another one since it was opened.
    if (source === undefined) throw dicomError('film-not-open', { key, file: file.name });
    const decoded = await decodeFrame(source, codecs);
    frames.put(key, decoded);
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
    async grey(key, sidePx, thumbnailSidePx) {
      const decoded = await frame(key);
      const grey = renderGrey8(decoded);
      return {
        letterboxed: letterboxGrey8(grey, sidePx),
        thumbnail: thumbnailGrey8(grey, thumbnailSidePx),
        sha256: decoded.sha256,
      };
    },
    close(key) {
      files.delete(key);
      frames.drop(key);
    },
  };
}

async function openFile({ name, content }: FileInput, codecs: Codecs): ReturnType<typeof openFilms> {
  let bytes: Uint8Array;
  try {
    bytes = content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer());
  } catch (error) {
    // A File whose disk file was moved or locked since the drop.
    return failure(dicomError('file-unreadable', { file: name }, error));
  }
  return openFilms(name, bytes, codecs);
}
