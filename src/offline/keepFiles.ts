/**
 * Brings the files of a list into one cache, whole or not at all. A file that another of our caches holds with the same
 * bytes is taken from there: a new build costs only what changed. Every file is checked against its hash before it is
 * kept, so that a sign-in page or half a deployment is never taken for the app.
 */
import { sha256Hex } from '../foundation/index.ts';
import type { KeptFile } from './build.ts';
import { offlineError } from './errors.ts';

/** On kept answers: the hash of the bytes that were kept. */
const hashHeader = 'X-Osselet-Sha256';

export type Fetch = (path: string) => Promise<Response>;

/** Past the browser's own cache: a list of new hashes must not meet yesterday's file. */
const fromServer: Fetch = (path) => fetch(path, { cache: 'no-cache' });

/** @throws OsseletError of this room; the cache is gone then. */
export async function keepFiles(
  cacheName: string,
  files: readonly KeptFile[],
  ask: Fetch = fromServer,
): Promise<void> {
  if ((await missingFiles(cacheName, files)).length === 0) return;
  const others = (await caches.keys()).filter((name) => name !== cacheName);
  const cache = await caches.open(cacheName);
  try {
    for (const file of files) {
      const answer = (await keptIn(others, file)) ?? (await checkedAnswer(file, ask));
      await cache.put(file.path, answer);
    }
  } catch (error) {
    await caches.delete(cacheName);
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      throw offlineError('no-room', {}, error);
    }
    throw error;
  }
}

/** Looks into the cache itself: nothing else proves that the app is there. */
export async function missingFiles(cacheName: string, files: readonly KeptFile[]): Promise<string[]> {
  if (!(await caches.has(cacheName))) return files.map(({ path }) => path);
  const missing: string[] = [];
  for (const file of files) if ((await keptIn([cacheName], file)) === null) missing.push(file.path);
  return missing;
}

async function keptIn(cacheNames: readonly string[], { path, sha256 }: KeptFile): Promise<Response | null> {
  for (const cacheName of cacheNames) {
    const kept = await caches.match(path, { cacheName });
    if (kept?.headers.get(hashHeader) === sha256) return kept;
  }
  return null;
}

/** The server's headers stay on the answer: the policy and the isolation of the page come from them, offline too. */
async function checkedAnswer({ path, sha256 }: KeptFile, ask: Fetch): Promise<Response> {
  const response = await ask(path).catch((error: unknown) => {
    throw offlineError('unreachable', { file: path }, error);
  });
  if (!response.ok) throw offlineError('file-missing', { file: path, status: response.status });
  const bytes = await response.arrayBuffer().catch((error: unknown) => {
    throw offlineError('unreachable', { file: path }, error);
  });
  if ((await sha256Hex(new Uint8Array(bytes))) !== sha256) throw offlineError('file-changed', { file: path });
  const headers = new Headers(response.headers);
  // They tell of the way here; the bytes stand unpacked.
  for (const name of ['Content-Encoding', 'Content-Length', 'Transfer-Encoding']) headers.delete(name);
  headers.set(hashHeader, sha256);
  return new Response(bytes, { headers });
}
