/** The codec workers as the app starts them, in Chromium: module worker, .wasm assets, errors across the line. */
import { afterAll, describe, expect, it } from 'vitest';
import { OsseletError } from '../foundation/index.ts';
import explicitUrl from './fixtures/gradient-explicit.dcm?url';
import jpegUrl from './fixtures/gradient.jpg?url';
import jpegLosslessUrl from './fixtures/gradient-jpeg-lossless.dcm?url';
import htj2kUrl from './fixtures/gradient-htj2k.dcm?url';
import jpegLsUrl from './fixtures/gradient-jpeg-ls.dcm?url';
import jpeg2000Url from './fixtures/gradient-jpeg2000.dcm?url';
import pngUrl from './fixtures/gradient.png?url';
import { createCodec } from './codecClient.ts';
import { decoderLine, startCodec } from './startCodec.ts';
import type { Film } from './film.ts';
import type { FileInput } from './protocol.ts';

const GRADIENT = 'eef4bcc027e202ba12d006845a3e5c304ce729590df8e16886828805204cb3b1';
const codec = startCodec();
afterAll(() => codec.dispose());

async function openOne(file: FileInput) {
  const [outcome] = await codec.openMany([file]);
  return outcome!;
}

async function aFile(name: string, url: string) {
  return { name, content: await (await fetch(url)).blob() };
}

describe('the codec worker in the browser', () => {
  it.each([
    ['uncompressed', explicitUrl],
    ['JPEG lossless', jpegLosslessUrl],
    ['JPEG-LS', jpegLsUrl],
    ['JPEG 2000', jpeg2000Url],
    ['HTJ2K', htj2kUrl],
  ])('decodes a film, %s, to the values that GDCM reads', async (name, url) => {
    const { result } = await openOne(await aFile(name, url));

    expect(result).toMatchObject({ ok: true, value: [{ key: '2.25.42#0', patientName: 'Lefèvre^Zoé' }] });
    const frame = await codec.frame('2.25.42#0');
    expect(frame.sha256).toBe(GRADIENT);
    expect(frame.stored).toBeInstanceOf(Uint16Array);
    expect([frame.stored.length, frame.stored[47]]).toEqual([1920, 2867]);
  });

  it('gives the same frame twice: its buffer was a copy', async () => {
    const first = await codec.frame('2.25.42#0');
    first.stored.fill(0);

    expect((await codec.frame('2.25.42#0')).stored[47]).toBe(2867);
  });

  it.each([
    ['PNG', pngUrl, (x: number, y: number) => (3 * x + y) % 256, 0],
    ['JPEG', jpegUrl, (x: number, y: number) => Math.min(255, 2 * x + y), 3],
  ] as const)('makes of a %s picture what the model needs', async (name, url, truth, tolerance) => {
    const { result } = await openOne(await aFile(name, url));
    if (!result.ok) throw result.error;
    const [{ key }] = result.value as [Film];
    const letterboxed = await codec.square(key, { fit: 'letterbox', sidePx: 80 });
    const { thumbnail, pixelSha256 } = await codec.picture(key, 40);

    expect(pixelSha256).toMatch(/^[0-9a-f]{64}$/);
    expect([thumbnail.width, thumbnail.height]).toEqual([40, 35]);
    const worst = letterboxed.data.reduce((most, value, pixel) => {
      const [x, y] = [pixel % 80, Math.floor(pixel / 80) - 5];
      return Math.max(most, Math.abs(value - (y < 0 || y >= 70 ? 0 : truth(x, y))));
    }, 0);
    expect(worst).toBeLessThanOrEqual(tolerance);
  });

  it('throws a typed error with code and facts across the worker', async () => {
    const error = await codec.frame('2.25.404#0').catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(OsseletError);
    expect(error).toMatchObject({ room: 'dicom', code: 'film-not-open', facts: { key: '2.25.404#0' } });
  });

  it('refuses a bad file as a value and opens the others, telling of each', async () => {
    const notes = { name: 'notes.txt', content: new TextEncoder().encode('compte rendu') };
    const told: string[] = [];

    const outcomes = await codec.openMany([notes, await aFile('film', explicitUrl)], {
      onOutcome: ({ fileName }, done, total) => told.push(`${fileName} ${done}/${total}`),
    });

    expect(told).toEqual(['notes.txt 1/2', 'film 2/2']);
    expect(outcomes.map(({ result }) => result.ok)).toEqual([false, true]);
    const [refused] = outcomes;
    expect(refused!.result).toMatchObject({ error: { code: 'not-a-film', facts: { file: 'notes.txt' } } });
  });

  it('stops opening when asked to', async () => {
    const film = await aFile('film', explicitUrl);
    const stop = new AbortController();

    const outcomes = await codec.openMany(
      Array.from({ length: 40 }, () => film),
      {
        signal: stop.signal,
        onOutcome: () => stop.abort(),
      },
    );

    expect(outcomes.length).toBeLessThan(40);
  });

  it('says that a film is open already, and opens it anew once it was closed', async () => {
    const film = await aFile('film', explicitUrl);
    await openOne(film);
    expect((await openOne(film)).alreadyOpen).toEqual(['2.25.42#0']);

    await codec.close('2.25.42#0');

    expect((await openOne(film)).alreadyOpen).toEqual([]);
  });
});

describe('a film that never ends to decode', () => {
  it('ends its worker and says so; the next film, and one that waited, decode in a fresh worker', async () => {
    const codec = createCodec({
      size: 1,
      start: () =>
        decoderLine(new Worker(new URL('./codec/stuck.worker.ts', import.meta.url), { type: 'module' })),
      patience: { ticks: 50, tickMs: 100 },
    });
    const hostile = await aFile('hostile', jpegUrl);
    const [opened] = await codec.openMany([hostile, await aFile('good', explicitUrl)]);
    if (!opened!.result.ok) throw opened!.result.error;
    const [{ key }] = opened!.result.value as [Film];

    const stuck = codec.frame(key).catch((error: unknown) => error);
    const waiting = codec.picture('2.25.42#0', 24);

    expect(await stuck).toMatchObject({
      room: 'dicom',
      code: 'decoding-took-too-long',
      facts: { file: 'hostile', seconds: 5 },
    });
    expect((await waiting).pixelSha256).toBe(GRADIENT);
    expect((await codec.frame('2.25.42#0')).stored[47]).toBe(2867);
    await expect(codec.picture(key, 24)).rejects.toMatchObject({ code: 'decoding-took-too-long' });
    codec.dispose();
  });
});
