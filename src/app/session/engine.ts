/** The encoder's life as the page sees it: starting, ready with a model, or failed (films can still be read). */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineReport, Measurement } from '../../embeddings/index.ts';
import type { EncoderClient } from '../../embeddings/ui.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';

export type EngineState =
  | { readonly kind: 'starting' }
  | {
      readonly kind: 'ready';
      readonly client: EncoderClient;
      readonly report: EngineReport;
      readonly isMeasuring: boolean;
    }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export interface Engine {
  readonly store: StoreApi<EngineState>;
  /** The client once it is there; rejects with the start's typed error. */
  readonly client: () => Promise<EncoderClient>;
  /** Times the engines and lets the faster one answer; nothing where there is no choice, or while it is being done. */
  readonly measure: () => Promise<void>;
}

/** `onReport` is told of the backend at the start, and again when another one takes over. */
export type StartEncoder = (onReport: (report: EngineReport) => void) => Promise<EncoderClient>;

export type KeepMeasurement = (key: string, measured: Measurement) => Promise<void>;
const nowhere: KeepMeasurement = () => Promise.resolve();

export function createEngine(start: StartEncoder, keep: KeepMeasurement = nowhere): Engine {
  const store = createStore<EngineState>(() => ({ kind: 'starting' }));
  const onReport = (report: EngineReport): void => {
    const state = store.getState();
    if (state.kind === 'ready') store.setState({ ...state, report });
  };
  const started = start(onReport);
  started.then(
    (client) => store.setState({ kind: 'ready', client, report: client.report, isMeasuring: false }, true),
    (error: unknown) => store.setState({ kind: 'failed', error: toOsseletError(error) }, true),
  );
  async function measure(): Promise<void> {
    const state = store.getState();
    if (state.kind !== 'ready' || state.isMeasuring || state.client.measurementKey === null) return;
    const { client } = state;
    const tell = (isMeasuring: boolean): void => {
      const now = store.getState();
      if (now.kind === 'ready') store.setState({ ...now, isMeasuring });
    };
    tell(true);
    try {
      await keep(state.client.measurementKey, await client.measure());
    } finally {
      tell(false);
    }
  }
  return { store, client: () => started, measure };
}
