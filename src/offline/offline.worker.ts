/**
 * The service worker, one file without imports (sw.js), since a policy of Trusted Types would stop `importScripts`
 * unnoticed. It keeps the build it was made with, answers its requests from there, and waits: a newer build takes over
 * only when a person says so or no tab is left.
 */
import { tellPolicyViolations, tellRequests, toOsseletError } from '../foundation/index.ts';
import { appCache, modelCache, unusedCaches, type Build } from './build.ts';
import { offlineError } from './errors.ts';
import { keepFiles, missingFiles } from './keepFiles.ts';
import { isContentNamed, keptPath } from './keptPath.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Written in by scripts/serviceWorker.ts. */
declare const builtBuild: Build;
const build = builtBuild;
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const app = appCache(build.version);
const model = modelCache(build.model.folder);

tellPolicyViolations();
tellRequests();

worker.addEventListener('install', (event) => {
  event.waitUntil(
    keepFiles(app, build.app).catch(async (error: unknown) => {
      // Nobody has asked yet, so whoever is there is told.
      for (const page of await worker.clients.matchAll({ includeUncontrolled: true }))
        page.postMessage(failed(error));
      throw error;
    }),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.clients.claim().then(letGo));
});

worker.addEventListener('fetch', (event) => {
  const path = keptPath(event.request, worker.location.origin);
  if (path !== null) event.respondWith(answer(path, event.request));
});

worker.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.kind === 'take-over') event.waitUntil(worker.skipWaiting());
  else event.waitUntil(keep(message.withModel).then((said) => event.ports[0]?.postMessage(said)));
});

/** A tab of an older build finds its own chunks in its own cache; a page is always that of this build. */
async function answer(path: string, request: Request): Promise<Response> {
  const own = await caches.match(path, { cacheName: app });
  return own ?? (isContentNamed(path) ? await caches.match(path) : undefined) ?? fetch(request);
}

async function keep(withModel: boolean): Promise<FromWorker> {
  const files = withModel ? [...build.app, ...build.model.files] : build.app;
  try {
    await keepFiles(app, build.app);
    if (withModel) await keepFiles(model, build.model.files);
    await letGo();
    const missing = [
      ...(await missingFiles(app, build.app)),
      ...(withModel ? await missingFiles(model, build.model.files) : []),
    ];
    if (missing.length > 0) throw offlineError('not-whole', { count: missing.length, total: files.length });
    return { kind: 'kept', files: files.length };
  } catch (error) {
    return failed(error);
  }
}

async function letGo(): Promise<void> {
  const { held = [] } = await worker.navigator.locks.query();
  const names = held.map(({ name = '' }) => name);
  for (const unused of unusedCaches(await caches.keys(), names, build)) await caches.delete(unused);
}

function failed(error: unknown): FromWorker {
  const { code, facts } = toOsseletError(error);
  return { kind: 'failed', code, facts };
}
