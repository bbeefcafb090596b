/**
 * The page's side of the service worker: it starts it once the page has what it needs itself, hears whether the app is
 * kept, and hears of a newer build. It never reloads by itself.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { OsseletError } from '../foundation/index.ts';
import { appCache, modelCache } from './build.ts';
import { offlineError } from './errors.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { Kept, OfflineState } from './state.ts';

export interface Offline {
  readonly store: StoreApi<OfflineState>;
  /** Takes the newer build: the tab reloads with it, others go on with theirs. */
  readonly reload: () => void;
  readonly later: () => void;
}

interface OfflineOptions {
  /** Of the build that this page is; null on a development server. */
  readonly version: string | null;
  readonly modelFolder: string;
  /** Resolves once the page no longer needs the network for itself, with whether the bundled model is the one in use. */
  readonly settled: Promise<boolean>;
}

/** A page left open for days still hears of a new build. */
const askAgainMs = 60 * 60 * 1000;

export function startOffline({ version, modelFolder, settled }: OfflineOptions): Offline {
  const isPossible = version !== null && 'serviceWorker' in navigator;
  const store = createStore<OfflineState>(() => ({
    isOnline: navigator.onLine,
    kept: { kind: isPossible ? 'keeping' : 'none' },
    newVersion: 'none',
  }));
  addEventListener('online', () => store.setState({ isOnline: true }));
  addEventListener('offline', () => store.setState({ isOnline: false }));
  const tell = (kept: Kept): void => store.setState({ kept });
  const offer = (): void => store.setState({ newVersion: 'offered' });
  let waiting: () => ServiceWorker | null = () => null;
  let isReloading = false;

  async function start(withVersion: string): Promise<void> {
    const { serviceWorker } = navigator;
    hold([appCache(withVersion), modelCache(modelFolder)]);
    followController(() => (isReloading ? location.reload() : offer()));
    serviceWorker.onmessage = ({ data }: MessageEvent<FromWorker>) => tell(keptOf(data));
    const withModel = await settled;
    const registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    waiting = () => registration.waiting;
    followUpdates(registration, offer);
    const { active } = await serviceWorker.ready;
    if (active !== null) tell(keptOf(await ask(active, { kind: 'keep', withModel })));
  }

  if (isPossible) {
    start(version).catch((error: unknown) =>
      tell({ kind: 'failed', error: offlineError('not-registered', { detail: String(error) }, error) }),
    );
  }
  return {
    store,
    reload() {
      const next = waiting();
      if (next === null) return location.reload();
      isReloading = true;
      next.postMessage({ kind: 'take-over' } satisfies ToWorker);
    },
    later: () => store.setState({ newVersion: 'later' }),
  };
}

/** For as long as this page lives: unusedCaches() says what for. */
function hold(names: readonly string[]): void {
  for (const name of names) {
    const neverEnds = new Promise<never>(() => undefined);
    navigator.locks.request(name, { mode: 'shared' }, () => neverEnds).catch(() => undefined);
  }
}

/** Not of the first worker, which takes over the page that started it. */
function followController(onOther: () => void): void {
  const { serviceWorker } = navigator;
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) onOther();
    isControlled = true;
  });
}

function followUpdates(registration: ServiceWorkerRegistration, onWaiting: () => void): void {
  if (registration.waiting !== null) onWaiting();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active !== null) onWaiting();
    });
  });
  setInterval(() => void registration.update().catch(() => undefined), askAgainMs);
}

function ask(worker: ServiceWorker, message: ToWorker): Promise<FromWorker> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<FromWorker>) => resolve(data);
    worker.postMessage(message, [port2]);
  });
}

function keptOf(said: FromWorker): Kept {
  if (said.kind === 'kept') return { kind: 'ready' };
  return { kind: 'failed', error: new OsseletError('offline', said.code, said.facts) };
}
