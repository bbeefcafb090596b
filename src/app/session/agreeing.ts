/** What the readers of this log agree on: joins the log, the list of films and the figures' intervals. */
import type { StoreApi } from 'zustand/vanilla';
import {
  agreementIn,
  openCases,
  type AgreementRow,
  type AnnotationLog,
  type Question,
} from '../../annotations/index.ts';
import { patientMark, type CatalogueSlice } from '../../catalogue/index.ts';
import { bootstrapInterval } from '../../heads/index.ts';
import type { Storage } from '../../storage/index.ts';

export interface Agreement {
  readonly rows: readonly AgreementRow[];
  /** What nobody settled yet. */
  readonly open: readonly Question[];
}

/** One for all tables, so that they can be made again. */
const seed = 1;

interface AgreeingPorts {
  readonly log: Pick<AnnotationLog, 'all'>;
  readonly storage: Pick<Storage, 'secret'>;
  readonly catalogue: Pick<StoreApi<CatalogueSlice>, 'getState'>;
}

export type Agreeing = (choice: { readonly onlyBlind: boolean }) => Promise<Agreement>;

/** Films that left the list, or whose patient nobody knows, stand for themselves. */
export function createAgreeing({ log, storage, catalogue }: AgreeingPorts): Agreeing {
  return async ({ onlyBlind }) => {
    const [events, secret] = await Promise.all([log.all(), storage.secret()]);
    const patients = new Map(
      catalogue.getState().films.flatMap(({ id, film }) => (film === null ? [] : [[id, film]])),
    );
    const groupOf = (filmKey: string): string => {
      const film = patients.get(filmKey);
      return (film && patientMark(secret, film)) ?? filmKey;
    };
    return {
      rows: agreementIn(events, { bootstrap: bootstrapInterval, groupOf, seed, onlyBlind }),
      open: openCases(events),
    };
  };
}
