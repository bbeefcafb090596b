import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fixture } from '../truth.ts';
import { bytesOf, given, lookAt } from './anArchive.ts';
import { readContent } from './content.ts';

const film = fixture('gradient-explicit.dcm');

describe('a gzipped film', () => {
  it('is read as the film it holds', async () => {
    const file = given('IM1.dcm.gz', gzipSync(film));

    expect(await bytesOf(file)).toEqual(film);
    expect(await lookAt(file)).toMatchObject({
      kind: 'films',
      films: [{ key: '2.25.42#0', fileName: 'IM1.dcm.gz' }],
    });
  });

  it('whose bytes are damaged or cut is refused', async () => {
    const gzipped = new Uint8Array(gzipSync(film));
    const cut = gzipped.slice(0, -20);
    gzipped[gzipped.length - 6]! ^= 1;

    expect(await lookAt(given('IM1.gz', gzipped))).toBe('archive-damaged');
    expect(await lookAt(given('IM1.gz', cut))).toBe('archive-damaged');
  });

  it('that swells past the limit is refused before it is held, whatever length it says of itself', async () => {
    const bomb = gzipSync(new Uint8Array(3_000_000));
    bomb.writeUInt32LE(1_000, bomb.length - 4);

    expect(bomb.length).toBeLessThan(4_000);
    await expect(readContent(given('IM1.gz', bomb), 2_000_000)).rejects.toMatchObject({
      code: 'file-too-large',
      facts: { megabytes: 2 },
    });
  });

  it('that is no film is refused as any other file', async () => {
    expect(await lookAt(given('notes.gz', gzipSync('compte rendu')))).toBe('not-a-film');
  });
});
