/**
 * Files to films: opened by the codec workers, shown as soon as the first is read, then thumbnails in the background;
 * then they are handed to the indexing. One bad file is a refused line.
 */
import type { ArrivingFile, CatalogueSlice } from '../../catalogue/index.ts';
import { isPresented, type Film, type FilmKey, type Presentation } from '../../dicom/index.ts';
import type { CodecClient, FileInput, FilmPicture, OpenOutcome } from '../../dicom/ui.ts';
import { toOsseletError } from '../../foundation/index.ts';
import { appError } from '../errors.ts';
import { nextTask } from './nextTask.ts';

export interface OpeningPorts {
  readonly codec: Pick<CodecClient, 'openMany' | 'size'>;
  readonly catalogue: () => CatalogueSlice;
  readonly picture: (key: string) => Promise<FilmPicture>;
  /** Films whose thumbnail is made, and whose vector is not. */
  readonly index: (keys: readonly FilmKey[]) => void;
  readonly show: (film: Film) => void;
  readonly addPresentation: (presentation: Presentation) => void;
}

/** A file with its place on disk, and the films of an earlier session it is read again for. */
export type OpeningFile = FileInput & ArrivingFile;

export interface OpeningChoice {
  /** Ids of the lines that these files have in the list already. */
  readonly lines?: readonly string[];
  /** Not to put the first film on screen: it comes after others of the same study. */
  readonly isBehind?: boolean;
}

export interface Opening {
  readonly openFiles: (files: readonly OpeningFile[], choice?: OpeningChoice) => Promise<void>;
  readonly cancel: () => void;
}

export function createOpening({
  codec,
  catalogue,
  picture,
  index,
  show,
  addPresentation,
}: OpeningPorts): Opening {
  const running = new Set<AbortController>();

  async function open(
    files: readonly OpeningFile[],
    { lines, isBehind = false }: OpeningChoice,
    { signal }: AbortController,
  ): Promise<void> {
    const ids = lines ? [...lines] : catalogue().arriveAll(files);
    const places = files.map(({ place }) => place ?? null);
    const chosenBefore = catalogue().selectedKey;
    let isFirst = !isBehind;
    const onOutcome = (outcome: OpenOutcome): void => {
      const films = take(ids[outcome.item] ?? '', outcome);
      // Who has turned to another film meanwhile keeps it.
      if (isFirst && films[0] && catalogue().selectedKey === chosenBefore) show(films[0]);
      isFirst &&= films.length === 0;
    };
    /** What an archive holds takes the place of its line; it is found again where the archive stands. */
    const onMore = (item: number, names: readonly string[]): void => {
      const place = places[item] ?? null;
      catalogue().findFilms(ids[item] ?? '', []);
      ids.push(...catalogue().arriveAll(names.map((name) => ({ name, place }))));
      places.push(...names.map(() => place));
    };
    try {
      const outcomes = await codec.openMany(files, { signal, onOutcome, onMore });
      for (const outcome of outcomes) settlePresentation(ids[outcome.item] ?? '', outcome);
      const films = outcomes.flatMap(({ result }) => (result.ok ? result.value : []));
      // Thumbnails of all come before the first vector: a person looks for a film by them, and they need no engine.
      await atOnce(codec.size, films, (film) => takePicture(film), signal);
      const waiting = toBeIndexed(films);
      if (waiting.length > 0) index(waiting);
    } catch (error) {
      // The worker itself failed: each file that was waiting says so.
      for (const id of ids) catalogue().refuse(id, toOsseletError(error));
    }
  }

  /** A state without its films is told by what is missing; one with some of them is offered on those. */
  function settlePresentation(id: string, { fileName, presentation }: OpenOutcome): void {
    if (presentation === undefined) return;
    const isOpen = catalogue().films.some(({ film }) => film && isPresented(film, presentation.images));
    const [first] = presentation.images;
    const facts = { file: fileName, count: presentation.images.length, uid: first?.sopInstanceUid ?? '?' };
    if (!isOpen) return catalogue().refuse(id, appError('presentation-without-film', facts));
    addPresentation(presentation);
    catalogue().findFilms(id, []);
  }

  function take(
    id: string,
    { fileName, result, alreadyOpen, isAside, presentation }: OpenOutcome,
  ): readonly Film[] {
    // Its films may come after it.
    if (presentation !== undefined) return [];
    if (isAside) catalogue().setAside(id, fileName);
    else if (!result.ok) catalogue().refuse(id, result.error);
    if (!result.ok) return [];
    catalogue().findFilms(id, result.value, alreadyOpen);
    return result.value;
  }

  async function takePicture({ key }: Film): Promise<void> {
    try {
      await catalogue().keep(key, await picture(key));
      if (statusOf(key) === 'reading') catalogue().mark(key, 'embedding');
    } catch (error) {
      catalogue().refuse(key, toOsseletError(error));
    }
  }

  function statusOf(key: FilmKey) {
    return catalogue().films.find(({ id }) => id === key)?.status;
  }

  function toBeIndexed(films: readonly Film[]): FilmKey[] {
    const waiting = new Set(
      catalogue().films.flatMap(({ id, status }) => (status === 'embedding' ? [id] : [])),
    );
    return films.flatMap(({ key }) => (waiting.has(key) ? [key] : []));
  }

  return {
    async openFiles(files, choice = {}) {
      if (files.length === 0) return;
      const stop = new AbortController();
      running.add(stop);
      await open(files, choice, stop).finally(() => running.delete(stop));
    },
    cancel() {
      for (const stop of running) stop.abort();
      catalogue().cancelOpening();
    },
  };
}

/** Begins with the films in their order, `count` of them at the same time, no further once the person has stopped. */
async function atOnce(
  count: number,
  films: readonly Film[],
  work: (film: Film) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const left = films.values();
  const one = async (): Promise<void> => {
    for (const film of left) {
      if (signal.aborted) return;
      await work(film);
      // Work that ends at once would keep the page still for all films together.
      await nextTask();
    }
  };
  await Promise.all(Array.from({ length: count }, one));
}
