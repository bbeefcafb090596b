/** The board of progress: joins the log, the list of films, the list in reading and the worker that counts. */
import type { StoreApi } from 'zustand/vanilla';
import type {
  AgreementLot,
  AgreementPair,
  AnnotationLog,
  AnnotationsSlice,
  Board,
  Lots,
} from '../../annotations/index.ts';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import { startWorker } from '../../foundation/index.ts';
import type { Storage } from '../../storage/index.ts';
import type { ProgressProtocol } from '../progress/protocol.ts';
import type { Review } from './review/review.ts';

export interface ProgressWish {
  /** null: all of them. */
  readonly author: string | null;
  /** Of the list in reading alone, where there is one. */
  readonly isOfList: boolean;
}

/** Lives as long as the board is open: its memory is large and needed seldom. */
export interface ProgressDesk {
  /** Findings that two people answered. */
  readonly pairs: Promise<readonly AgreementPair[]>;
  board(wish: ProgressWish): Promise<Board>;
  course(pair: AgreementPair, lots: Lots): Promise<AgreementLot[]>;
  close(): void;
}

export type OpenProgress = () => ProgressDesk;

interface ProgressPorts {
  readonly storage: Pick<Storage, 'persistence'>;
  readonly log: Pick<AnnotationLog, 'all' | 'settled'>;
  readonly catalogue: Pick<StoreApi<CatalogueSlice>, 'getState'>;
  readonly annotations: Pick<StoreApi<AnnotationsSlice>, 'getState'>;
  readonly review: Pick<StoreApi<Review>, 'getState'>;
}

/** Events in one message: cloning them takes some milliseconds of the page. */
const sliceLength = 2000;

export function createProgress(ports: ProgressPorts): OpenProgress {
  const { storage, log, catalogue, annotations, review } = ports;
  return () => {
    const worker = new Worker(new URL('../progress/progress.worker.ts', import.meta.url), { type: 'module' });
    const { ask, end } = startWorker<ProgressProtocol>(worker, 'progress');
    async function read(): Promise<readonly AgreementPair[]> {
      await log.settled();
      if (storage.persistence === 'browser') await ask((remote) => remote.readKept());
      else {
        const events = await log.all();
        for (let at = 0; at < events.length; at += sliceLength)
          await ask((remote) => remote.add(events.slice(at, at + sliceLength)));
      }
      const { author, twice } = annotations.getState();
      return ask((remote) => remote.look({ author, given: twice }));
    }
    const pairs = read();
    // Whoever asks is told.
    pairs.catch(() => undefined);
    const listed = () =>
      catalogue
        .getState()
        .films.flatMap(({ film, status }) => (film === null || status === 'refused' ? [] : film));
    return {
      pairs,
      async board({ author, isOfList }) {
        await pairs;
        const list = isOfList ? (review.getState().queue?.list ?? null) : null;
        const among =
          list === null ? listed().map(({ key }) => key) : list.items.map(({ filmKey }) => filmKey);
        const of = list && { id: list.id, finding: list.finding };
        return ask((remote) => remote.board({ author, list: of, among }));
      },
      async course(pair, lots) {
        await pairs;
        const patients = listed().map(
          ({ key, patientId, patientName, patientBirthDate }) =>
            [key, { patientId, patientName, patientBirthDate }] as const,
        );
        return ask((remote) => remote.course({ pair, lots, patients }));
      },
      close: end,
    };
  };
}
