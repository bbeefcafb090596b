/**
 * What a person asked and what the model answered. The engine arrives after the store: a question asked before
 * waits (`starting`) and is answered, or told why not, when app calls `engineSettled`. A newer question supersedes an older one, and
 * a film's answer leaves as soon as another is asked, so nobody confirms an answer to another sentence.
 */
import type { StateCreator } from 'zustand';
import type { FilmKey } from '../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import type { Answer, ZeroshotModel } from './answer.ts';
import { ask } from './ask.ts';
import { fetchMap, isMapOf, type MapPorts, type MapState } from './mapState.ts';
import type { EmbedTexts, EnsembleCache, Language } from './promptVectors.ts';

export interface ZeroshotPorts extends MapPorts {
  readonly embedTexts: EmbedTexts;
  /** null while the engine is starting; throws why, typed, when it did not start. */
  readonly model: () => ZeroshotModel | null;
}

export type AskStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting'; readonly filmKey: FilmKey; readonly sentence: string }
  | { readonly kind: 'pending'; readonly filmKey: FilmKey }
  | { readonly kind: 'failed'; readonly filmKey: FilmKey; readonly error: OsseletError };

export interface ZeroshotSlice {
  readonly sentence: string;
  readonly language: Language;
  readonly answers: Readonly<Record<FilmKey, Answer>>;
  readonly status: AskStatus;
  /** Off until asked for, and for one film: the next film is first read without it. */
  readonly map: MapState;
  readonly write: (sentence: string) => void;
  readonly chooseLanguage: (language: Language) => void;
  readonly ask: (filmKey: FilmKey) => Promise<void>;
  readonly engineSettled: () => Promise<void>;
  readonly toggleMap: (filmKey: FilmKey) => Promise<void>;
  readonly clear: (filmKey: FilmKey) => void;
}

export function createZeroshotSlice(ports: ZeroshotPorts): StateCreator<ZeroshotSlice> {
  const ensembles: EnsembleCache = new Map();
  let latestAsk = 0;
  let latestMap = 0;

  return (set, get) => {
    async function drawMap(filmKey: FilmKey): Promise<void> {
      const vector = get().answers[filmKey]?.mapVector ?? null;
      if (vector === null) return hideMap();
      const turn = ++latestMap;
      set({ map: { kind: 'pending', filmKey } });
      const map = await fetchMap(ports, filmKey, vector);
      if (turn === latestMap) set({ map });
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

    async function answer(filmKey: FilmKey, sentence: string, model: ZeroshotModel): Promise<Answer> {
      const { language } = get();
      const film = await ports.embedFilmVector(filmKey, false);
      return ask({ sentence, film, model, language, embedTexts: ports.embedTexts, ensembles });
    }

    async function askAbout(filmKey: FilmKey, sentence: string): Promise<void> {
      const redrawsMap = isMapOf(get().map, filmKey);
      forgetAnswer(filmKey);
      hideMap();
      const turn = latestAsk;
      try {
        const model = ports.model();
        if (model === null) return set({ status: { kind: 'starting', filmKey, sentence } });
        set({ status: { kind: 'pending', filmKey } });
        const answered = await answer(filmKey, sentence, model);
        if (turn !== latestAsk) return;
        set({ answers: { ...get().answers, [filmKey]: answered }, status: { kind: 'idle' } });
        if (redrawsMap) await drawMap(filmKey);
      } catch (error) {
        if (turn === latestAsk) set({ status: { kind: 'failed', filmKey, error: toOsseletError(error) } });
      }
    }

    return {
      sentence: '',
      language: 'fr',
      answers: {},
      status: { kind: 'idle' },
      map: { kind: 'off' },
      write: (sentence) => set({ sentence }),
      chooseLanguage: (language) => set({ language }),
      ask: (filmKey) => askAbout(filmKey, get().sentence),
      engineSettled: async () => {
        const { status } = get();
        if (status.kind === 'starting') await askAbout(status.filmKey, status.sentence);
        if (get().status.kind === 'failed') return;
        const hash = ports.model()?.hash;
        set({ answers: keepAnswers(get().answers, ({ model }) => model.hash === hash) });
      },
      toggleMap: async (filmKey) => {
        if (isMapOf(get().map, filmKey)) hideMap();
        else await drawMap(filmKey);
      },
      clear: (filmKey) => {
        forgetAnswer(filmKey);
        hideMap();
        set({ sentence: '' });
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
