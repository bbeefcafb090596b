import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import type { KeptFile } from './build.ts';
import { keepFiles, missingFiles } from './keepFiles.ts';

// `printf page | sha256sum`, and so on.
const page = { path: '/', sha256: '3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274' };
const chunk = {
  path: '/assets/a-1.js',
  sha256: '6c87f68371b28954707ebb92afee7ccffb74c6f71ec8fea8a98cf6104289585b',
};
const contents: Record<string, string> = { '/': 'page', '/assets/a-1.js': 'chunk' };

/** A server that counts what it is asked; the headers are those that a page needs to be isolated. */
function aServer(answers: Record<string, string> = contents) {
  const asked: string[] = [];
  const ask = (path: string): Promise<Response> => {
    asked.push(path);
    const body = answers[path];
    return Promise.resolve(
      body === undefined
        ? new Response('', { status: 404 })
        : new Response(body, {
            headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Content-Encoding': 'gzip' },
          }),
    );
  };
  return { asked, ask };
}

afterEach(async () => {
  for (const name of await caches.keys()) await caches.delete(name);
});

describe('keeping the files of a build', () => {
  it('keeps each with the headers it came with, save those of the way, and finds none missing', async () => {
    await keepFiles('osselet-app-v1', [page, chunk], aServer().ask);

    const kept = await caches.match('/', { cacheName: 'osselet-app-v1' });
    expect(await kept?.text()).toBe('page');
    expect(kept?.headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
    expect(kept?.headers.has('Content-Encoding')).toBe(false);
    expect(await missingFiles('osselet-app-v1', [page, chunk])).toEqual([]);
  });

  it('asks the server only for what changed since the last build', async () => {
    await keepFiles('osselet-app-v1', [page, chunk], aServer().ask);
    const server = aServer({ '/': 'page 2' });

    await keepFiles(
      'osselet-app-v2',
      [{ path: '/', sha256: 'e49b3988b52f0294eefe8339cd73ed82847ff40c1dfcabbe2ef4da1875ab7f98' }, chunk],
      server.ask,
    );

    expect(server.asked).toEqual(['/']);
    expect(await (await caches.match('/assets/a-1.js', { cacheName: 'osselet-app-v2' }))?.text()).toBe(
      'chunk',
    );
  });

  it.each([
    ['a sign-in page in place of a chunk', { ...contents, '/assets/a-1.js': '<form>' }, 'file-changed'],
    ['a chunk that is not there', { '/': 'page' }, 'file-missing'],
  ])('keeps nothing at all with %s', async (_, answers, code) => {
    const refused = keepFiles('osselet-app-v1', [page, chunk], aServer(answers).ask);

    await expect(refused).rejects.toMatchObject({ room: 'offline', code, facts: { file: '/assets/a-1.js' } });
    expect(await caches.has('osselet-app-v1')).toBe(false);
  });

  it('says that the network is gone', async () => {
    const refused = keepFiles('osselet-app-v1', [page], () => Promise.reject(new TypeError('offline')));

    await expect(refused).rejects.toMatchObject({ room: 'offline', code: 'unreachable' });
  });

  it('says that the disk is full, keeps nothing of the new build and all of the old one', async () => {
    await keepFiles('osselet-app-v1', [page], aServer().ask);
    const noise = new Uint8Array(3_000_000).map((_, at) => (at * 2654435761) >>> 24);
    const large: KeptFile = { path: '/assets/large.bin', sha256: await hashOf(noise) };
    await setQuota(1_000_000);

    const refused = keepFiles('osselet-app-v2', [page, large], () => Promise.resolve(new Response(noise)));

    await expect(refused).rejects.toMatchObject({ room: 'offline', code: 'no-room' });
    expect(await caches.has('osselet-app-v2')).toBe(false);
    expect(await missingFiles('osselet-app-v1', [page])).toEqual([]);
    await setQuota(null);
  });

  it('sees that the browser took a file away', async () => {
    await keepFiles('osselet-app-v1', [page, chunk], aServer().ask);
    await (await caches.open('osselet-app-v1')).delete('/assets/a-1.js');

    expect(await missingFiles('osselet-app-v1', [page, chunk])).toEqual(['/assets/a-1.js']);
  });
});

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function setQuota(bytes: number | null): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  const quota = bytes === null ? {} : { quotaSize: bytes };
  await session.send('Storage.overrideQuotaForOrigin', { origin: location.origin, ...quota });
}
