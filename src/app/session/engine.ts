/** The encoder's life as the page sees it: starting, ready with a model, or failed (films can still be read). */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineReport } from '../../embeddings/index.ts';
import type { EncoderClient } from '../../embeddings/ui.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';

export type EngineState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly client: EncoderClient; readonly report: EngineReport }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export interface Engine {
  readonly store: StoreApi<EngineState>;
  /** The client once it is there; rejects with the start's typed error. */
  readonly client: () => Promise<EncoderClient>;
}

/** `onReport` is told of the backend at the start, and again when another one takes over. */
export type StartEncoder = (onReport: (report: EngineReport) => void) => Promise<EncoderClient>;

export function createEngine(start: StartEncoder): Engine {
  const store = createStore<EngineState>(() => ({ kind: 'starting' }));
  const onReport = (report: EngineReport): void => {
    const state = store.getState();
    if (state.kind === 'ready') store.setState({ ...state, report });
  };
  const started = start(onReport);
  started.then(
    (client) => store.setState({ kind: 'ready', client, report: client.report }, true),
    (error: unknown) => store.setState({ kind: 'failed', error: toOsseletError(error) }, true),
  );
  return { store, client: () => started };
}
