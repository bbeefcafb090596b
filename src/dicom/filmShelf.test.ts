import { describe, expect, it } from 'vitest';
import { createFilmShelf } from './filmShelf.ts';
import type { FileInput } from './protocol.ts';
import { codecs, fixture } from './truth.ts';
import { dxImage, writeDicom } from './write/index.ts';
import { aDxImage } from './write/aDxImage.ts';

const aFile = (name: string) => ({ name, content: new Blob([fixture(name) as BlobPart]) });

describe('the films a worker has open', () => {
  it('opens a file, then reads and renders its film from it', async () => {
    const shelf = createFilmShelf(codecs);

    expect(await shelf.open(aFile('gradient-jpeg2000.dcm'))).toMatchObject({ films: [{ key: '2.25.42#0' }] });
    const frame = await shelf.frame('2.25.42#0');
    const letterboxed = await shelf.letterbox('2.25.42#0', 32);
    const { thumbnail, pixelSha256 } = await shelf.picture('2.25.42#0', 24);

    expect(frame.sha256).toBe('eef4bcc027e202ba12d006845a3e5c304ce729590df8e16886828805204cb3b1');
    expect(pixelSha256).toBe(frame.sha256);
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

/** Two exports of one film, two files of one identifier: `name` tells the files apart, `pixels` the films. */
function anExport(name: string, pixels?: Uint16Array): FileInput {
  const film = aDxImage({ sopInstanceUid: '2.25.7', ...(pixels && { pixels }) });
  return { name, content: writeDicom(dxImage(film)) };
}

describe('a film given again', () => {
  const otherPixels = Uint16Array.of(9, 8, 7, 6, 5, 4);
  const key = '2.25.7#0';

  it('is already open when its pixels are the same, and keeps the name it was opened by', async () => {
    const shelf = createFilmShelf(codecs);
    await shelf.open(anExport('IM1'));

    expect(await shelf.open(anExport('copie de IM1'))).toMatchObject({ alreadyOpen: [key] });
    expect((await shelf.frame(key)).film.fileName).toBe('IM1');
  });

  it('is refused when its pixels are others, and the first one stays', async () => {
    const shelf = createFilmShelf(codecs);

    const replies = await shelf.openMany(
      [anExport('IM1'), anExport('autre', otherPixels)],
      'a',
      () => undefined,
    );

    expect(replies).toMatchObject([
      { films: [{ key }], alreadyOpen: [] },
      { refused: { room: 'dicom', code: 'uid-taken', facts: { file: 'autre', other: 'IM1' } } },
    ]);
    expect([...(await shelf.frame(key)).stored]).toEqual([0, 1, 255, 256, 4094, 4095]);
  });

  it('is seen to be the same by two drops at once', async () => {
    const shelf = createFilmShelf(codecs);

    const [, second] = await Promise.all([
      shelf.open(anExport('IM1')),
      shelf.open(anExport('IM2', otherPixels)),
    ]);

    expect(second).toMatchObject({ refused: { code: 'uid-taken' } });
  });

  it('takes the place of a file that can be read no more', async () => {
    const shelf = createFilmShelf(codecs);
    const { content } = anExport('IM1');
    const file = new Blob([content as BlobPart]);
    await shelf.open({ name: 'IM1', content: file });
    await shelf.frame(key);
    file.arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotReadableError'));

    expect(await shelf.open(anExport('IM1 ailleurs'))).toMatchObject({ alreadyOpen: [] });
    expect((await shelf.frame(key)).film.fileName).toBe('IM1 ailleurs');
  });

  it('is a new film after it was closed', async () => {
    const shelf = createFilmShelf(codecs);
    await shelf.open(anExport('IM1'));
    shelf.close(key);

    expect(await shelf.open(anExport('IM2', otherPixels))).toMatchObject({
      films: [{ key }],
      alreadyOpen: [],
    });
  });
});

describe('decoding', () => {
  /** A file that tells how often it was read, and waits to be let through. */
  function aSlowFile(bytes: Uint8Array) {
    let reads = 0;
    const gates: (() => void)[] = [];
    const content = new Blob([bytes as BlobPart]);
    content.arrayBuffer = async () => {
      if (++reads > 1) await new Promise<void>((resolve) => gates.push(resolve));
      return bytes.slice().buffer;
    };
    return {
      file: { name: 'lent', content },
      reads: () => reads,
      letThrough: () => gates.forEach((go) => go()),
    };
  }
  const bytesOf = ({ content }: FileInput) => content as Uint8Array;

  it('is done once for all who ask at the same time', async () => {
    const shelf = createFilmShelf(codecs);
    const slow = aSlowFile(bytesOf(anExport('lent')));
    await shelf.open(slow.file);

    const asked = [
      shelf.frame('2.25.7#0'),
      shelf.picture('2.25.7#0', 2),
      shelf.letterbox('2.25.7#0', 4),
    ] as const;
    slow.letThrough();
    await Promise.all(asked);

    expect(slow.reads()).toBe(2); // to open, to decode
  });

  it('that ends after the film was opened from another file does not bring the old pixels back', async () => {
    const shelf = createFilmShelf(codecs);
    const slow = aSlowFile(bytesOf(anExport('lent')));
    await shelf.open(slow.file);
    const late = shelf.frame('2.25.7#0');
    shelf.close('2.25.7#0');
    await shelf.open(anExport('autre', Uint16Array.of(9, 8, 7, 6, 5, 4)));

    slow.letThrough();
    await late;

    expect([...(await shelf.frame('2.25.7#0')).stored]).toEqual([9, 8, 7, 6, 5, 4]);
  });
});
