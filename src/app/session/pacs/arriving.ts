/**
 * Studies on their way from a PACS: each file is opened like one from the disk as soon as it is whole, and bears the place
 * where it is found again after a reload. What fails stays in the list of arrivals until the person asks again or lets go.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CatalogueSlice } from '../../../catalogue/index.ts';
import { randomId, toOsseletError, type OsseletError } from '../../../foundation/index.ts';
import {
  receiveStudy,
  type InstanceRow,
  type Pacs,
  type PacsClient,
  type Target,
} from '../../../pacs/index.ts';
import type { FilePlace } from '../../../storage/index.ts';
import type { Opening, OpeningFile } from '../opening.ts';

export interface Arrival {
  readonly id: string;
  /** Of the study, in words. */
  readonly name: string;
  readonly done: number;
  /** null until the PACS has said. */
  readonly total: number | null;
  readonly error: OsseletError | null;
}

/** What is to be received, and where it lies. */
export interface Located {
  readonly pacs: Pacs;
  readonly client: Pick<PacsClient, 'instancesOf' | 'retrieve'>;
  readonly target: Target;
}

export interface ArrivalOrder {
  readonly name: string;
  /** Asked when its turn comes: which study is the prior, or which PACS holds one, is found by a search. */
  readonly locate: () => Promise<Located>;
  /** Not to take the screen. */
  readonly isBehind: boolean;
}

export interface Arriving {
  readonly store: StoreApi<{ readonly arrivals: readonly Arrival[] }>;
  /** Whether all of it is in the list. */
  receive(order: ArrivalOrder): Promise<boolean>;
  again(id: string): Promise<void>;
  /** All that were refused for want of credentials. */
  signedIn(): Promise<void>;
  /** Stops it, or takes a failed one off the list; films that came stay. */
  letGo(id: string): void;
}

interface ArrivingPorts {
  readonly catalogue: () => CatalogueSlice;
  readonly openFiles: Opening['openFiles'];
}

export function createArriving({ catalogue, openFiles }: ArrivingPorts): Arriving {
  const store = createStore<{ arrivals: readonly Arrival[] }>(() => ({ arrivals: [] }));
  const orders = new Map<string, { order: ArrivalOrder; stop: AbortController }>();
  const change = (id: string, fields: Partial<Arrival>): void =>
    store.setState(({ arrivals }) => ({
      arrivals: arrivals.map((one) => (one.id === id ? { ...one, ...fields } : one)),
    }));

  function letGo(id: string): void {
    orders.get(id)?.stop.abort();
    orders.delete(id);
    store.setState(({ arrivals }) => ({ arrivals: arrivals.filter((one) => one.id !== id) }));
  }

  async function run(id: string): Promise<boolean> {
    const known = orders.get(id);
    if (known === undefined) return false;
    const { order, stop } = known;
    const opened: Promise<void>[] = [];
    try {
      const { pacs, client, target } = await order.locate();
      let { isBehind } = order;
      await receiveStudy(client, target, {
        signal: stop.signal,
        isHeld: ({ instanceUid }) => isOpen(catalogue(), instanceUid),
        progress: (done, total) => change(id, { done, total }),
        hear: ({ instance, bytes }) => {
          opened.push(openFiles([fileOf(pacs, instance, bytes, catalogue())], { isBehind }));
          isBehind = true;
        },
      });
      await Promise.all(opened);
      letGo(id);
      return true;
    } catch (error) {
      change(id, { error: toOsseletError(error) });
      return false;
    }
  }

  return {
    store,
    receive(order) {
      const id = randomId();
      orders.set(id, { order, stop: new AbortController() });
      const arrival = { id, name: order.name, done: 0, total: null, error: null };
      store.setState(({ arrivals }) => ({ arrivals: [...arrivals, arrival] }));
      return run(id);
    },
    async again(id) {
      change(id, { error: null });
      await run(id);
    },
    signedIn: async () => {
      const waiting = store.getState().arrivals.filter(({ error }) => error?.code === 'unauthorized');
      for (const { id } of waiting) change(id, { error: null });
      for (const { id } of waiting) await run(id);
    },
    letGo,
  };
}

/** A film of this instance whose pixels are at hand. */
function isOpen({ films }: CatalogueSlice, instanceUid: string): boolean {
  return films.some(
    ({ film, status }) =>
      film?.sopInstanceUid === instanceUid && status !== 'to-reopen' && status !== 'refused',
  );
}

function fileOf(
  pacs: Pacs,
  instance: InstanceRow,
  bytes: Uint8Array,
  { films }: CatalogueSlice,
): OpeningFile {
  const name = `${instance.modality ?? 'film'} ${String(instance.seriesNumber ?? 1)}.${String(instance.number ?? 1)}`;
  const known = films.filter(({ film }) => film?.sopInstanceUid === instance.instanceUid).map(({ id }) => id);
  const place = placeOf(pacs, instance, bytes.byteLength);
  return { name, path: place.path, content: bytes, place, ...(known.length > 0 && { reopens: known }) };
}

function placeOf(
  { name }: Pacs,
  { studyUid, seriesUid, instanceUid }: InstanceRow,
  byteLength: number,
): FilePlace {
  const pacs = { name, studyUid, seriesUid, instanceUid };
  return {
    path: [name, studyUid, instanceUid],
    byteLength,
    lastModified: 0,
    handleId: null,
    copyId: null,
    pacs,
  };
}
