import { afterEach, describe, expect, it } from 'vitest';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { emptyQuery } from '../qido/studyQuery.ts';
import { createPacsClient } from '../client.ts';
import type { AskingOptions } from './ask.ts';
import { createLimit } from './limit.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function aPacs(listener: RequestListener, options: Partial<AskingOptions> = {}) {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${String((started.address() as AddressInfo).port)}/dw`;
  const pacs = { name: 'PACS', qido: root, wado: root, stow: root, authentication: 'none' } as const;
  return createPacsClient(pacs, { credentials: () => ({ kind: 'none' }), backOffMs: [1, 1], ...options });
}

const search = (client: Awaited<ReturnType<typeof aPacs>>, signal?: AbortSignal) =>
  client.studies(emptyQuery, { offset: 0, size: 10 }, signal);
const type = { 'Content-Type': 'application/dicom+json' };

describe('a request to a PACS', () => {
  it.each([
    [401, 'unauthorized', 1],
    [403, 'forbidden', 1],
    [404, 'not-found', 1],
    [400, 'refused', 1],
    [500, 'server-error', 1],
    [503, 'server-error', 3],
  ])('answered with %i says %s after %i tries', async (status, code, tries) => {
    let asked = 0;
    const client = await aPacs((_, response) => {
      asked += 1;
      response.writeHead(status).end();
    });

    await expect(search(client)).rejects.toMatchObject({ room: 'pacs', code, facts: { status } });
    expect(asked).toBe(tries);
  });

  it('is answered when a server that was restarting is back', async () => {
    let asked = 0;
    const client = await aPacs((_, response) => {
      asked += 1;
      if (asked < 3) response.writeHead(503, { 'Retry-After': '0' }).end();
      else response.writeHead(200, type).end('[]');
    });

    expect(await search(client)).toEqual({ studies: [], next: null });
  });

  it('finds nothing where the server has no content, and refuses a sign-in page in place of an answer', async () => {
    const nothing = await aPacs((_, response) => response.writeHead(204).end());
    expect(await search(nothing)).toEqual({ studies: [], next: null });

    const signIn = await aPacs((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>'),
    );
    await expect(search(signIn)).rejects.toMatchObject({
      code: 'not-dicomweb',
      facts: { type: 'text/html' },
    });

    const cut = await aPacs((_, response) => response.writeHead(200, type).end('[{'));
    await expect(search(cut)).rejects.toMatchObject({ code: 'bad-json' });
  });

  it('ends when nothing comes, and at once when the person stops it', async () => {
    const silent: RequestListener = () => undefined;

    const late = await aPacs(silent, { patienceMs: 30, backOffMs: [] });
    await expect(search(late)).rejects.toMatchObject({ code: 'too-slow' });

    const stop = new AbortController();
    const stopped = search(await aPacs(silent), stop.signal);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'stopped' });
  });

  it('ends a film that stops coming in the middle, and says of a broken one that it is cut short', async () => {
    const multipart = { 'Content-Type': 'multipart/related; boundary=BB' };
    const retrieve = async (listener: RequestListener) => {
      const files: number[] = [];
      const client = await aPacs(listener, { patienceMs: 60 });
      const reading = client.retrieve({ studyUid: '1.2.3' }, ({ length }) => files.push(length));
      return { error: await reading.catch((error: unknown) => error), files };
    };

    const stuck = await retrieve((_, response) => {
      response.writeHead(200, multipart).write('--BB\r\n\r\none\r\n--BB\r\n\r\ntw');
    });
    const broken = await retrieve((_, response) => {
      response.writeHead(200, multipart).write('--BB\r\n\r\none\r\n--BB\r\n\r\ntw', () => response.destroy());
    });

    expect(stuck).toMatchObject({ error: { code: 'too-slow' }, files: [3] });
    expect(broken).toMatchObject({ error: { code: 'cut-short' }, files: [3] });
  });

  it('says which way there is no answer, as far as a page can know', async () => {
    const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const at = async (origin: string | null, qido: string, mayAsk = true) => {
      const page = { origin, mayAsk: () => Promise.resolve(mayAsk) };
      const client = createPacsClient(
        { name: 'PACS', qido, wado: qido, stow: null, authentication: 'none' },
        { credentials: () => ({ kind: 'none' }), page, fetch, backOffMs: [] },
      );
      return search(client).catch((error: unknown) => (error as { code: string }).code);
    };

    expect(await at('https://osselet.example', '/dw')).toBe('unreachable');
    expect(await at('https://osselet.example', 'http://pacs.example/dw')).toBe('mixed-content');
    expect(await at('https://osselet.example', 'https://pacs.example/dw', false)).toBe('policy-blocked');
    expect(await at('https://osselet.example', 'https://pacs.example/dw')).toBe('unreachable-or-cors');
    expect(await at(null, 'https://pacs.example/dw')).toBe('unreachable');
  });

  it('bears what the person signed in with, accents included', async () => {
    const seen: (string | undefined)[] = [];
    const listener: RequestListener = ({ headers }, response) => {
      seen.push(headers.authorization);
      response.writeHead(200, type).end('[]');
    };

    await search(
      await aPacs(listener, { credentials: () => ({ kind: 'basic', user: 'zoé', password: 'os:é' }) }),
    );
    await search(await aPacs(listener, { credentials: () => ({ kind: 'bearer', token: 'abc.def' }) }));
    await search(await aPacs(listener));

    const zoe = Buffer.from('zoé:os:é', 'utf8').toString('base64');
    expect(seen).toEqual([`Basic ${zoe}`, 'Bearer abc.def', undefined]);
  });

  it('never goes to an address that a forged UID would make', async () => {
    const asked: string[] = [];
    const client = await aPacs(({ url }, response) => {
      asked.push(url ?? '');
      response.writeHead(204).end();
    });

    for (const studyUid of ['../../system', '1.2/series', '1.2?x=', '', 'a', '1'.repeat(65)])
      await expect(client.metadata({ studyUid })).rejects.toMatchObject({ code: 'bad-uid' });
    expect(asked).toEqual([]);
  });
});

it('no more requests than allowed run at the same time, and each gets its turn in order', async () => {
  const limited = createLimit(2);
  const [begun, ends]: [number[], (() => void)[]] = [[], []];
  const work = (at: number) => () => {
    begun.push(at);
    return new Promise<void>((resolve) => ends.push(resolve));
  };

  const all = [0, 1, 2, 3].map((at) => limited(work(at)));
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  ends[1]?.();
  await all[1];
  expect(begun).toEqual([0, 1, 2]);

  ends[0]?.();
  await all[0];
  expect(begun).toEqual([0, 1, 2, 3]);
});
