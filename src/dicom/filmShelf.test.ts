import { describe, expect, it } from 'vitest';
import { createFilmShelf } from './filmShelf.ts';
import { FrameCache } from './frameCache.ts';
import { codecs, fixture, openedFrame } from './truth.ts';

const aFile = (name: string) => ({ name, content: new Blob([fixture(name) as BlobPart]) });

describe('the films a worker has open', () => {
  it('opens a file, then reads and renders its film from it', async () => {
    const shelf = createFilmShelf(codecs);

    expect(await shelf.open(aFile('gradient-jpeg2000.dcm'))).toMatchObject({ films: [{ key: '2.25.42#0' }] });
    const frame = await shelf.frame('2.25.42#0');
    const { letterboxed, thumbnail, sha256 } = await shelf.grey('2.25.42#0', 32, 24);

    expect(frame.sha256).toBe('eef4bcc027e202ba12d006845a3e5c304ce729590df8e16886828805204cb3b1');
    expect(sha256).toBe(frame.sha256);
    expect([letterboxed.width, letterboxed.height, thumbnail.width, thumbnail.height]).toEqual([
      32, 32, 24, 20,
    ]);
  });

  it('goes on after a bad file, and tells of each file as it comes', async () => {
    const notes = { name: 'notes.txt', content: new TextEncoder().encode('compte rendu') };
    const told: string[] = [];

    const replies = await createFilmShelf(codecs).openMany(
      [notes, aFile('gradient.png')],
      'a',
      ({ done, total, reply }) => {
        told.push(`${done}/${total} ${reply.fileName}`);
      },
    );

    expect(told).toEqual(['1/2 notes.txt', '2/2 gradient.png']);
    expect(replies).toMatchObject([
      { refused: { room: 'dicom', code: 'not-a-film', facts: { file: 'notes.txt' } } },
      { films: [{ origin: 'picture' }] },
    ]);
  });

  it('stops after the file at hand when cancelled', async () => {
    const shelf = createFilmShelf(codecs);

    const replies = await shelf.openMany([aFile('gradient.png'), aFile('gradient.jpg')], 'a', () =>
      shelf.cancel('a'),
    );

    expect(replies).toHaveLength(1);
  });

  it('knows a closed film no more', async () => {
    const shelf = createFilmShelf(codecs);
    await shelf.open(aFile('gradient-rle.dcm'));
    shelf.close('2.25.42#0');

    await expect(shelf.frame('2.25.42#0')).rejects.toMatchObject({ room: 'dicom', code: 'film-not-open' });
  });

  it('refuses a file that can no longer be read', async () => {
    const gone = new Blob([]);
    gone.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotReadableError'));

    expect(await createFilmShelf(codecs).open({ name: 'IM1', content: gone })).toMatchObject({
      refused: { code: 'file-unreadable', facts: { file: 'IM1' } },
    });
  });
});

describe('the frames decoded last', () => {
  it('keeps those used most recently within its bytes, the newest in any case', async () => {
    const frame = await openedFrame(fixture('gradient-explicit.dcm'));
    const cache = new FrameCache(2 * frame.stored.byteLength);
    cache.put('a', frame);
    cache.put('b', frame);
    cache.get('a');
    cache.put('c', frame);

    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
    const tiny = new FrameCache(1);
    tiny.put('a', frame);
    expect(tiny.get('a')).toBe(frame);
  });
});
