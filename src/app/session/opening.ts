/**
 * Files to films: opened one after the other in the codec worker, shown as soon as the first is read, then thumbnails
 * and vectors in the background. One bad file is a refused line; an engine that did not start leaves films readable.
 */
import type { CatalogueSlice } from '../../catalogue/index.ts';
import type { Film } from '../../dicom/index.ts';
import type { CodecClient, FileInput, OpenOutcome } from '../../dicom/ui.ts';
import { toOsseletError } from '../../foundation/index.ts';
import { thumbnailSidePx } from './filmEmbedder.ts';

export interface OpeningPorts {
  readonly codec: CodecClient;
  readonly catalogue: () => CatalogueSlice;
  readonly embedFilm: (key: string) => Promise<unknown>;
  /** Side of the model's square; null when no engine will come. */
  readonly letterboxSide: () => Promise<number | null>;
  readonly show: (film: Film) => void;
}

/** Without a model the square is only the way to the thumbnail. */
const sideWithoutModel = 256;

export function createOpening({ codec, catalogue, embedFilm, letterboxSide, show }: OpeningPorts) {
  const running = new Set<AbortController>();

  async function openFiles(files: readonly FileInput[]): Promise<void> {
    if (files.length === 0) return;
    const ids = files.map((file) => catalogue().arrive(file.name));
    const stop = new AbortController();
    running.add(stop);
    let isFirst = true;
    const onOutcome = (outcome: OpenOutcome, done: number): void => {
      const films = take(ids[done - 1] ?? '', outcome);
      if (isFirst && films[0]) show(films[0]);
      isFirst &&= films.length === 0;
    };
    try {
      const outcomes = await codec.openMany(files, { signal: stop.signal, onOutcome });
      const films = outcomes.flatMap(({ result }) => (result.ok ? result.value : []));
      for (const film of films) if (!stop.signal.aborted) await prepare(film);
    } catch (error) {
      // The worker itself failed: each file that was waiting says so.
      for (const id of ids) catalogue().refuse(id, toOsseletError(error));
    } finally {
      running.delete(stop);
    }
  }

  function take(id: string, { result }: OpenOutcome): readonly Film[] {
    if (!result.ok) {
      catalogue().refuse(id, result.error);
      return [];
    }
    catalogue().findFilms(id, result.value);
    return result.value;
  }

  async function prepare({ key }: Film): Promise<void> {
    try {
      const side = await letterboxSide();
      const { thumbnail, sha256 } = await codec.grey(key, side ?? sideWithoutModel, thumbnailSidePx);
      await catalogue().keep(key, { thumbnail, pixelSha256: sha256 });
      if (side !== null) {
        catalogue().mark(key, 'embedding');
        // An engine that fails leaves a film that can be read; who asks about it is told why there is no answer.
        await embedFilm(key).catch(() => undefined);
      }
      catalogue().mark(key, 'ready');
    } catch (error) {
      catalogue().refuse(key, toOsseletError(error));
    }
  }

  return {
    openFiles,
    cancel(): void {
      for (const stop of running) stop.abort();
      catalogue().cancelOpening();
    },
  };
}
