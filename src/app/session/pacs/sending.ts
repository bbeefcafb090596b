/**
 * What is written back to a PACS. What could not be sent waits here, is shown, and is sent again when the person asks; an
 * instance sent twice is stored once, since its UID stays. The queue lives as long as the tab: what it was made of, the log,
 * is kept, and nothing of a patient is written to the disk a second time.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { randomId, toOsseletError, type OsseletError } from '../../../foundation/index.ts';
import type { Pacs, PacsClient } from '../../../pacs/index.ts';

export interface Parcel {
  readonly id: string;
  readonly pacs: string;
  /** Files in it. */
  readonly count: number;
  readonly status: 'sending' | 'failed' | 'stored';
  readonly error: OsseletError | null;
}

export interface Sending {
  readonly store: StoreApi<{ readonly parcels: readonly Parcel[] }>;
  /** Whether the PACS has it. */
  send(pacs: Pacs, files: readonly Blob[]): Promise<boolean>;
  again(id: string): Promise<boolean>;
  /** Off the list, sent or not. */
  letGo(id: string): void;
}

export function createSending(clientOf: (pacs: Pacs) => Pick<PacsClient, 'store'>): Sending {
  const store = createStore<{ parcels: readonly Parcel[] }>(() => ({ parcels: [] }));
  const contents = new Map<string, { pacs: Pacs; files: readonly Blob[] }>();
  const change = (id: string, fields: Partial<Parcel>): void =>
    store.setState(({ parcels }) => ({
      parcels: parcels.map((one) => (one.id === id ? { ...one, ...fields } : one)),
    }));

  async function again(id: string): Promise<boolean> {
    const content = contents.get(id);
    if (content === undefined) return false;
    change(id, { status: 'sending', error: null });
    try {
      await clientOf(content.pacs).store(content.files);
      contents.delete(id);
      change(id, { status: 'stored' });
      return true;
    } catch (error) {
      change(id, { status: 'failed', error: toOsseletError(error) });
      return false;
    }
  }

  return {
    store,
    again,
    send(pacs, files) {
      const id = randomId();
      contents.set(id, { pacs, files });
      const parcel: Parcel = { id, pacs: pacs.name, count: files.length, status: 'sending', error: null };
      store.setState(({ parcels }) => ({ parcels: [...parcels, parcel] }));
      return again(id);
    },
    letGo(id) {
      contents.delete(id);
      store.setState(({ parcels }) => ({ parcels: parcels.filter((one) => one.id !== id) }));
    },
  };
}
