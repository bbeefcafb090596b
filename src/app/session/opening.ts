/**
 * Files to films: opened one after the other in the codec worker, shown as soon as the first is read, then thumbnails
 * and vectors in the background. One bad file is a refused line; an engine that did not start leaves films readable.
 */
import type { CatalogueSlice } from '../../catalogue/index.ts';
import type { Film } from '../../dicom/index.ts';
import type { CodecClient, FileInput, FilmPicture, OpenOutcome } from '../../dicom/ui.ts';
import { toOsseletError } from '../../foundation/index.ts';

export interface OpeningPorts {
  readonly codec: Pick<CodecClient, 'openMany' | 'close'>;
  readonly catalogue: () => CatalogueSlice;
  readonly picture: (key: string) => Promise<FilmPicture>;
  readonly embedFilm: (key: string) => Promise<unknown>;
  readonly show: (film: Film) => void;
}

export interface Opening {
  openFiles(files: readonly FileInput[]): Promise<void>;
  cancel(): void;
}

export function createOpening({ codec, catalogue, picture, embedFilm, show }: OpeningPorts): Opening {
  const running = new Set<AbortController>();

  async function open(files: readonly FileInput[], { signal }: AbortController): Promise<void> {
    const ids = files.map((file) => catalogue().arrive(file.name));
    let isFirst = true;
    const onOutcome = (outcome: OpenOutcome, done: number): void => {
      if (signal.aborted) return leave(outcome);
      const films = take(ids[done - 1] ?? '', outcome);
      if (isFirst && films[0]) show(films[0]);
      isFirst &&= films.length === 0;
    };
    try {
      const outcomes = await codec.openMany(files, { signal, onOutcome });
      const films = outcomes.flatMap(({ result }) => (result.ok ? result.value : []));
      // Thumbnails of all come before the first vector: a person looks for a film by them, and they need no engine.
      for (const film of films) if (!signal.aborted) await takePicture(film);
      for (const film of films) if (!signal.aborted) await embed(film);
    } catch (error) {
      // The worker itself failed: each file that was waiting says so.
      for (const id of ids) catalogue().refuse(id, toOsseletError(error));
    }
  }

  function take(id: string, { result, alreadyOpen }: OpenOutcome): readonly Film[] {
    if (!result.ok) {
      catalogue().refuse(id, result.error);
      return [];
    }
    catalogue().findFilms(id, result.value, alreadyOpen);
    return result.value;
  }

  /** The file at hand when the person stopped: its line is gone already, and its films are not open. */
  function leave({ result, alreadyOpen }: OpenOutcome): void {
    const films = result.ok ? result.value : [];
    for (const { key } of films) {
      if (!alreadyOpen.includes(key)) codec.close(key).catch(() => undefined);
    }
  }

  async function takePicture({ key }: Film): Promise<void> {
    try {
      await catalogue().keep(key, await picture(key));
    } catch (error) {
      catalogue().refuse(key, toOsseletError(error));
    }
  }

  /** An engine that fails leaves a film that can be read; who asks about it is told why there is no answer. */
  async function embed({ key }: Film): Promise<void> {
    const isWaiting = () => catalogue().films.some(({ id, status }) => id === key && status === 'reading');
    if (!isWaiting()) return;
    catalogue().mark(key, 'embedding');
    await embedFilm(key).catch(() => undefined);
    catalogue().mark(key, 'ready');
  }

  return {
    async openFiles(files) {
      if (files.length === 0) return;
      const stop = new AbortController();
      running.add(stop);
      await open(files, stop).finally(() => running.delete(stop));
    },
    cancel() {
      for (const stop of running) stop.abort();
      catalogue().cancelOpening();
    },
  };
}
