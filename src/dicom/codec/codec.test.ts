/** The codec as the page sees it, with decoders of the same thread: three of them, as on a machine of four processors. */
import { describe, expect, it } from 'vitest';
import { createCodec } from '../codecClient.ts';
import type { FileInput } from '../protocol.ts';
import { codecs, fixture } from '../truth.ts';
import { aDxImage } from '../write/aDxImage.ts';
import { dxImage, writeDicom } from '../write/index.ts';
import { inProcess } from './inProcess.ts';

const aFile = (name: string) => ({ name, content: new Blob([fixture(name) as BlobPart]) });
const aCodec = () => createCodec({ size: 3, start: () => inProcess(codecs) });

async function openOne(codec: ReturnType<typeof aCodec>, file: FileInput) {
  const [outcome] = await codec.openMany([file]);
  return outcome!;
}

/** Its file on disk was moved: no part of it can be read. */
function goneFrom(file: Blob): Blob {
  const arrayBuffer = () => Promise.reject(new DOMException('moved', 'NotReadableError'));
  return Object.assign(file, { arrayBuffer, slice: () => Object.assign(new Blob(), { arrayBuffer }) });
}

describe('the films that are open', () => {
  it('opens a file, then reads and renders its film from it', async () => {
    const codec = aCodec();

    expect(await openOne(codec, aFile('gradient-jpeg2000.dcm'))).toMatchObject({
      result: { value: [{ key: '2.25.42#0' }] },
    });
    const frame = await codec.frame('2.25.42#0');
    const letterboxed = await codec.square('2.25.42#0', { fit: 'letterbox', sidePx: 32 });
    const { thumbnail, pixelSha256 } = await codec.picture('2.25.42#0', 24);

    expect(frame.sha256).toBe('eef4bcc027e202ba12d006845a3e5c304ce729590df8e16886828805204cb3b1');
    expect(pixelSha256).toBe(frame.sha256);
    expect([letterboxed.width, letterboxed.height, thumbnail.width, thumbnail.height]).toEqual([
      32, 32, 24, 20,
    ]);
  });

  it('lists the attributes of the file of a film, and of an open film only', async () => {
    const codec = aCodec();
    await openOne(codec, aFile('gradient-jpeg2000.dcm'));

    const { rows } = await codec.tags('2.25.42#0');
    await codec.close('2.25.42#0');

    expect(rows.find(({ keyword }) => keyword === 'BodyPartExamined')?.value).toMatchObject({
      text: 'WRIST',
    });
    await expect(codec.tags('2.25.42#0')).rejects.toMatchObject({ code: 'film-not-open' });
  });

  it('goes on after a bad file, and tells of each file as it comes', async () => {
    const notes = { name: 'notes.txt', content: new TextEncoder().encode('compte rendu') };
    const told: string[] = [];

    const outcomes = await aCodec().openMany([notes, aFile('gradient.png')], {
      onOutcome: ({ fileName }, done, total) => told.push(`${done}/${total} ${fileName}`),
    });

    expect(told).toEqual(['1/2 notes.txt', '2/2 gradient.png']);
    expect(outcomes).toMatchObject([
      { result: { error: { room: 'dicom', code: 'not-a-film', facts: { file: 'notes.txt' } } } },
      { result: { value: [{ origin: 'picture' }] } },
    ]);
  });

  it('tells of files in their order, whichever worker is done first', async () => {
    const slow = aFile('gradient-jpeg2000.dcm');
    let letThrough: () => void = () => undefined;
    slow.content.arrayBuffer = async () => {
      await new Promise<void>((resolve) => (letThrough = resolve));
      return fixture('gradient-jpeg2000.dcm').buffer as ArrayBuffer;
    };
    const opening = aCodec().openMany([slow, aFile('gradient.png'), aFile('gradient.jpg')]);
    await new Promise((resolve) => setTimeout(resolve, 50));

    letThrough();

    expect((await opening).map(({ fileName }) => fileName)).toEqual([
      'gradient-jpeg2000.dcm',
      'gradient.png',
      'gradient.jpg',
    ]);
  });

  it('stops at once when told to, though a file never comes to its end', async () => {
    const stop = new AbortController();
    const endless = aFile('gradient-rle.dcm');
    endless.content.arrayBuffer = () => new Promise(() => undefined);
    const codec = aCodec();

    const outcomes = await codec.openMany([aFile('gradient.png'), endless, aFile('gradient.jpg')], {
      signal: stop.signal,
      onOutcome: () => stop.abort(),
    });

    expect(outcomes).toMatchObject([{ fileName: 'gradient.png' }]);
  });

  it('knows a closed film no more', async () => {
    const codec = aCodec();
    await openOne(codec, aFile('gradient-rle.dcm'));
    await codec.close('2.25.42#0');

    await expect(codec.frame('2.25.42#0')).rejects.toMatchObject({ room: 'dicom', code: 'film-not-open' });
  });

  it('refuses a file that can no longer be read', async () => {
    const gone = goneFrom(new Blob([]));

    expect(await openOne(aCodec(), { name: 'IM1', content: gone })).toMatchObject({
      result: { error: { code: 'file-unreadable', facts: { file: 'IM1' } } },
    });
  });
});

/** Two exports of one film, two files of one identifier: `name` tells the files apart, `pixels` the films. */
function anExport(name: string, pixels?: Uint16Array): FileInput & { content: Uint8Array } {
  const film = aDxImage({ sopInstanceUid: '2.25.7', ...(pixels && { pixels }) });
  return { name, content: writeDicom(dxImage(film)) };
}

describe('a film given again', () => {
  const otherPixels = Uint16Array.of(9, 8, 7, 6, 5, 4);
  const key = '2.25.7#0';

  it('is already open when its pixels are the same, and keeps the name it was opened by', async () => {
    const codec = aCodec();
    await openOne(codec, anExport('IM1'));

    expect(await openOne(codec, anExport('copie de IM1'))).toMatchObject({ alreadyOpen: [key] });
    expect((await codec.frame(key)).film.fileName).toBe('IM1');
  });

  it('is refused when its pixels are others, and the first one in the order of the files stays', async () => {
    const codec = aCodec();

    const outcomes = await codec.openMany([
      anExport('IM1'),
      anExport('autre', otherPixels),
      anExport('copie'),
    ]);

    expect(outcomes).toMatchObject([
      { result: { ok: true, value: [{ key }] }, alreadyOpen: [] },
      { result: { error: { code: 'uid-taken', facts: { file: 'autre', other: 'IM1' } } } },
      { result: { ok: true, value: [{ key }] }, alreadyOpen: [key] },
    ]);
    expect([...(await codec.frame(key)).stored]).toEqual([0, 1, 255, 256, 4094, 4095]);
  });

  it('is seen to be the same by two drops at once', async () => {
    const codec = aCodec();

    const [, second] = await Promise.all([
      openOne(codec, anExport('IM1')),
      openOne(codec, anExport('IM2', otherPixels)),
    ]);

    expect(second).toMatchObject({ result: { error: { code: 'uid-taken' } } });
  });

  it('takes the place of a file that can be read no more', async () => {
    const codec = aCodec();
    const file = new Blob([anExport('IM1').content as BlobPart]);
    await openOne(codec, { name: 'IM1', content: file });
    await codec.frame(key);
    goneFrom(file);

    expect(await openOne(codec, anExport('IM1 ailleurs'))).toMatchObject({ alreadyOpen: [] });
    expect((await codec.frame(key)).film.fileName).toBe('IM1 ailleurs');
  });

  it('is a new film after it was closed', async () => {
    const codec = aCodec();
    await openOne(codec, anExport('IM1'));
    await codec.close(key);

    expect(await openOne(codec, anExport('IM2', otherPixels))).toMatchObject({
      result: { value: [{ key }] },
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
      async letThrough() {
        await expect.poll(() => gates.length).toBeGreaterThan(0);
        for (const go of gates) go();
      },
    };
  }

  it('is done once for all who ask at the same time', async () => {
    const codec = aCodec();
    const slow = aSlowFile(anExport('lent').content);
    await openOne(codec, slow.file);

    const asked = [
      codec.frame('2.25.7#0'),
      codec.picture('2.25.7#0', 2),
      codec.square('2.25.7#0', { fit: 'squash', sidePx: 4 }),
    ] as const;
    await slow.letThrough();
    await Promise.all(asked);

    expect(slow.reads()).toBe(2); // to open, to decode
  });

  it('that ends after the film was opened from another file does not bring the old pixels back', async () => {
    const codec = aCodec();
    const slow = aSlowFile(anExport('lent').content);
    await openOne(codec, slow.file);
    const late = codec.frame('2.25.7#0');
    await codec.close('2.25.7#0');
    await openOne(codec, anExport('autre', Uint16Array.of(9, 8, 7, 6, 5, 4)));

    await slow.letThrough();
    await late;

    expect([...(await codec.frame('2.25.7#0')).stored]).toEqual([9, 8, 7, 6, 5, 4]);
  });

  it('keeps no more frames than the limit over all workers, whoever decoded them', async () => {
    const reads: string[] = [];
    const aCountedFile = (uid: string) => {
      const bytes = writeDicom(dxImage(aDxImage({ sopInstanceUid: uid })));
      const content = new Blob([bytes as BlobPart]);
      content.arrayBuffer = () => Promise.resolve(void reads.push(uid)).then(() => bytes.slice().buffer);
      return { name: uid, content };
    };
    // Six values of 16 bits a film: room for two.
    const codec = createCodec({ size: 2, start: () => inProcess(codecs), framesBytes: 24 });
    const uids = ['2.25.1', '2.25.2', '2.25.3', '2.25.4'];
    await codec.openMany(uids.map(aCountedFile));
    await Promise.all(uids.map((uid) => codec.picture(`${uid}#0`, 2)));
    reads.length = 0;

    for (const uid of ['2.25.4', '2.25.3', '2.25.1', '2.25.4']) await codec.picture(`${uid}#0`, 2);

    expect(reads).toEqual(['2.25.1', '2.25.4']);
  });
});
