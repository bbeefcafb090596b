/** The PACS of this session: who is signed in, what was searched, what is arriving. Films go where files go. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { toOsseletError, type OsseletError } from '../../../foundation/index.ts';
import {
  createPacsClient,
  emptyQuery,
  pacsError,
  priorStudy,
  type Credentials,
  type Pacs,
  type PacsClient,
  type PageFacts,
  type StudyQuery,
  type StudyRow,
} from '../../../pacs/index.ts';
import type { Arriving } from './arriving.ts';

export type Worklist =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | {
      readonly kind: 'found';
      readonly studies: readonly StudyRow[];
      readonly offset: number;
      readonly next: number | null;
    }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export interface PacsState {
  readonly all: readonly Pacs[];
  readonly chosen: Pacs | null;
  /** Names of the PACS that the person has signed in to, or that ask for nothing. */
  readonly signedIn: readonly string[];
  readonly worklist: Worklist;
  readonly choose: (name: string) => void;
  readonly signIn: (credentials: Credentials) => void;
  readonly signOut: () => void;
  /** From the first page, or from an offset of the search made last. */
  readonly search: (query: StudyQuery) => Promise<void>;
  readonly turnTo: (offset: number) => Promise<void>;
  /** Resolves once its films are in the list, or what stopped them is said. */
  readonly open: (study: StudyRow, withPrior: boolean) => Promise<void>;
  readonly clientOf: (pacs: Pacs) => PacsClient;
}

export const pageSize = 25;

interface PacsPorts {
  readonly all: readonly Pacs[];
  readonly page: PageFacts;
  readonly arriving: Pick<Arriving, 'receive' | 'signedIn'>;
  /** Puts the prior of the film on screen beside it. */
  readonly comparePrior: () => void;
}

export function createPacsSession({ all, page, arriving, comparePrior }: PacsPorts): StoreApi<PacsState> {
  const credentials = new Map<string, Credentials>();
  const clients = new Map<string, PacsClient>();
  let [searched, stop] = [emptyQuery, new AbortController()];

  function clientOf(pacs: Pacs): PacsClient {
    const known = clients.get(pacs.name);
    if (known !== undefined) return known;
    const client = createPacsClient(pacs, {
      credentials: () => credentials.get(pacs.name) ?? { kind: 'none' },
      page,
    });
    clients.set(pacs.name, client);
    return client;
  }

  const isFree = ({ name, authentication }: Pacs) => authentication === 'none' || credentials.has(name);
  const signedIn = () => all.filter(isFree).map(({ name }) => name);

  return createStore<PacsState>((set, get) => {
    async function list(offset: number): Promise<void> {
      const { chosen } = get();
      if (chosen === null) return;
      stop.abort();
      const mine = new AbortController();
      stop = mine;
      set({ worklist: { kind: 'searching' } });
      try {
        const { studies, next } = await clientOf(chosen).studies(
          searched,
          { offset, size: pageSize },
          mine.signal,
        );
        if (!mine.signal.aborted) set({ worklist: { kind: 'found', studies, offset, next } });
      } catch (thrown) {
        if (!mine.signal.aborted) set({ worklist: { kind: 'failed', error: refused(chosen, thrown) } });
      }
    }

    /** Credentials that are refused are forgotten, so that they are asked for again. */
    function refused({ name }: Pacs, thrown: unknown): OsseletError {
      const error = toOsseletError(thrown);
      if (error.code === 'unauthorized') credentials.delete(name);
      set({ signedIn: signedIn() });
      return error;
    }

    async function priorOf(pacs: Pacs, study: StudyRow): Promise<StudyRow> {
      const query = { ...emptyQuery, patientId: study.patientId ?? '', bodyPart: study.bodyPart ?? '' };
      const { studies } =
        study.patientId === null
          ? { studies: [] }
          : await clientOf(pacs).studies(query, { offset: 0, size: 100 });
      const prior = priorStudy(study, studies);
      if (prior === null) throw pacsError('no-prior');
      return prior;
    }

    return {
      all,
      chosen: all[0] ?? null,
      signedIn: signedIn(),
      worklist: { kind: 'idle' },
      choose: (name) => {
        stop.abort();
        set({ chosen: all.find((pacs) => pacs.name === name) ?? null, worklist: { kind: 'idle' } });
      },
      signIn: (given) => {
        const { chosen } = get();
        if (chosen !== null) credentials.set(chosen.name, given);
        set({ signedIn: signedIn(), worklist: { kind: 'idle' } });
        void arriving.signedIn();
      },
      signOut: () => {
        stop.abort();
        credentials.clear();
        set({ signedIn: signedIn(), worklist: { kind: 'idle' } });
      },
      search: (query) => {
        searched = query;
        return list(0);
      },
      turnTo: list,
      open: async (study, withPrior) => {
        const { chosen: pacs } = get();
        if (pacs === null) return;
        const [name, at] = [study.description ?? study.studyUid, { pacs, client: clientOf(pacs) }];
        await arriving.receive({
          name,
          locate: () => Promise.resolve({ ...at, target: study }),
          isBehind: false,
        });
        if (!withPrior) return;
        const locate = async () => ({ ...at, target: await priorOf(pacs, study) });
        if (await arriving.receive({ name, locate, isBehind: true })) comparePrior();
      },
      clientOf,
    };
  });
}
