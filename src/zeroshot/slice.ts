/**
 * What a person asked and what the model answered. The engine arrives after the store: a question asked before
 * waits (`starting`) and is answered, or told why not, when app calls `engineSettled`. A newer question supersedes an
 * older one, and a film's answer leaves as soon as another is asked, so nobody confirms an answer to another sentence.
 */
import type { StateCreator } from 'zustand';
import type { FilmKey } from '../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import type { Answer, ZeroshotModel } from './answer.ts';
import { ask } from './ask.ts';
import type { AskedFilm } from './domain.ts';
import { fetchMap, isMapOf, type MapPorts, type MapProgress, type MapState } from './mapState.ts';
import type { PromptEdits } from './prompts/scoredPrompts.ts';
import type { EmbedTexts, EnsembleCache, Language } from './promptVectors.ts';
import type { ChosenReading } from './reading/disputes.ts';

export interface ZeroshotPorts extends MapPorts {
  readonly embedTexts: EmbedTexts;
  /** null while the engine is starting; throws why, typed, when it did not start. */
  readonly model: () => ZeroshotModel | null;
  /** A person's sentences in place of the model folder's. */
  readonly edits?: (modelHash: string) => PromptEdits | undefined;
}

export type AskStatus =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'starting' } & Waiting)
  | ({ readonly kind: 'pending' } & Waiting)
  | { readonly kind: 'failed'; readonly filmKey: FilmKey; readonly error: OsseletError };

interface Waiting {
  readonly filmKey: FilmKey;
  readonly film: AskedFilm;
  readonly sentence: string;
  readonly chosen: ChosenReading | null;
}

export interface ZeroshotSlice {
  readonly sentence: string;
  readonly language: Language;
  readonly answers: Readonly<Record<FilmKey, Answer>>;
  readonly status: AskStatus;
  /** Off until asked for, and for one film: the next film is first read without it. */
  readonly map: MapState;
  readonly write: (sentence: string) => void;
  /** Answers given in another language leave; a question that waits is asked again. */
  readonly chooseLanguage: (language: Language) => void;
  readonly ask: (film: AskedFilm) => Promise<void>;
  /** Asks the answered sentence again, with what a person said that it means. */
  readonly readAs: (film: AskedFilm, chosen: ChosenReading) => Promise<void>;
  /** Asks the answered sentence again: it is scored with other sentences now. */
  readonly rescore: (film: AskedFilm) => Promise<void>;
  readonly engineSettled: () => Promise<void>;
  readonly toggleMap: (filmKey: FilmKey) => Promise<void>;
  /** What was answered about a film whose pixels were read anew. */
  readonly forget: (filmKey: FilmKey) => void;
}

export function createZeroshotSlice(ports: ZeroshotPorts): StateCreator<ZeroshotSlice> {
  const ensembles: EnsembleCache = new Map();
  let latestAsk = 0;
  let latestMap = 0;

  return (set, get) => {
    async function drawMap(filmKey: FilmKey): Promise<void> {
      const drawing = get().answers[filmKey]?.map ?? null;
      if (drawing === null) return hideMap();
      const turn = ++latestMap;
      const isWanted = () => turn === latestMap;
      const onProgress = (progress: MapProgress | null): void => {
        if (isWanted()) set({ map: { kind: 'pending', filmKey, progress } });
      };
      onProgress(null);
      const map = await fetchMap(ports, filmKey, drawing, { isWanted, onProgress });
      if (isWanted()) set({ map });
    }

    function hideMap(): void {
      latestMap++;
      set({ map: { kind: 'off' } });
    }

    function forgetAnswer(filmKey: FilmKey): void {
      latestAsk++;
      const answers = keepAnswers(get().answers, (answer) => answer.filmKey !== filmKey);
      set({ answers, status: { kind: 'idle' } });
    }

    async function answer({ film: asked, sentence, chosen }: Waiting, model: ZeroshotModel): Promise<Answer> {
      const { language } = get();
      const { embedTexts } = ports;
      const film = await ports.embedFilmVector(asked.key, false);
      const edits = ports.edits?.(model.hash);
      return ask({ sentence, chosen, film, asked, model, language, embedTexts, ensembles, edits });
    }

    async function askAbout(
      film: AskedFilm,
      sentence: string,
      chosen: ChosenReading | null = null,
    ): Promise<void> {
      const filmKey = film.key;
      const redrawsMap = isMapOf(get().map, filmKey);
      forgetAnswer(filmKey);
      hideMap();
      const turn = latestAsk;
      const waiting = { filmKey, film, sentence, chosen };
      try {
        const model = ports.model();
        if (model === null) return set({ status: { kind: 'starting', ...waiting } });
        set({ status: { kind: 'pending', ...waiting } });
        const answered = await answer(waiting, model);
        if (turn !== latestAsk) return;
        set({ answers: { ...get().answers, [filmKey]: answered }, status: { kind: 'idle' } });
        if (redrawsMap) await drawMap(filmKey);
      } catch (error) {
        if (turn === latestAsk) set({ status: { kind: 'failed', filmKey, error: toOsseletError(error) } });
      }
    }

    /** An engine that failed has told whoever waited; there is nothing more to say here. */
    function modelAtHand(): ZeroshotModel | null {
      try {
        return ports.model();
      } catch {
        return null;
      }
    }

    /** A map whose answer is gone says nothing any more. */
    function keepOnly(isKept: (answer: Answer) => boolean): void {
      const { answers, map } = get();
      const kept = keepAnswers(answers, isKept);
      set({ answers: kept });
      if (map.kind !== 'off' && kept[map.filmKey] === undefined) hideMap();
    }

    return {
      sentence: '',
      language: 'fr',
      answers: {},
      status: { kind: 'idle' },
      map: { kind: 'off' },
      write: (sentence) => set({ sentence }),
      chooseLanguage: (language) => {
        set({ language });
        keepOnly((answer) => answer.language === language);
        const { status } = get();
        if (status.kind === 'pending') void askAbout(status.film, status.sentence, status.chosen);
      },
      ask: (film) => askAbout(film, get().sentence),
      readAs: async (film, chosen) => {
        const answered = get().answers[film.key];
        if (answered !== undefined) await askAbout(film, answered.sentence, chosen);
      },
      rescore: async (film) => {
        const answered = get().answers[film.key];
        if (answered !== undefined) await askAbout(film, answered.sentence, answered.chosen);
      },
      engineSettled: async () => {
        const { status } = get();
        if (status.kind === 'starting') await askAbout(status.film, status.sentence, status.chosen);
        const current = modelAtHand();
        if (current !== null) keepOnly(({ model }) => model.hash === current.hash);
      },
      toggleMap: async (filmKey) => {
        const { map } = get();
        if (isMapOf(map, filmKey) && map.kind !== 'failed') hideMap();
        else await drawMap(filmKey);
      },
      forget: (filmKey) => {
        const { status } = get();
        if (status.kind !== 'idle' && status.filmKey === filmKey) forgetAnswer(filmKey);
        keepOnly((answer) => answer.filmKey !== filmKey);
      },
    };
  };
}

function keepAnswers(
  answers: ZeroshotSlice['answers'],
  isKept: (answer: Answer) => boolean,
): ZeroshotSlice['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => isKept(answer)));
}
