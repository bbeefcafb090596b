import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaType } from './mediaType.ts';
import { readParts, type Part, type PartLimits } from './readParts.ts';
import { writeParts } from './writeParts.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const text = (body: Uint8Array) => String.fromCharCode(...body);

async function* inChunks(message: Uint8Array, sizes: readonly number[]) {
  for (let at = 0, turn = 0; at < message.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield await Promise.resolve(message.slice(at, at + size));
    at += size;
  }
}

async function partsOf(message: Uint8Array | string, sizes: readonly number[] = [7], limits?: PartLimits) {
  const whole = typeof message === 'string' ? bytes(message) : message;
  const parts: Part[] = [];
  for await (const part of readParts(inChunks(whole, sizes), 'BB', limits)) parts.push(part);
  return parts;
}

const refused = (code: string, facts: object) => ({ room: 'pacs', code, facts });

describe('a multipart message', () => {
  it('gives the example of RFC 2046, 5.1.1: preamble and epilogue are left out, the last line end is the boundary’s', async () => {
    const message =
      'This is the preamble.  It is to be ignored\r\n--BB\r\n\r\nThis is implicitly typed.\r\nIt does NOT end with a linebreak.\r\n' +
      '--BB  \r\nContent-type: text/plain; charset=us-ascii\r\n\r\nIt DOES end with a linebreak.\r\n\r\n--BB--\r\nThis is the epilogue.';

    const parts = await partsOf(message);

    expect(parts.map(({ body }) => text(body))).toEqual([
      'This is implicitly typed.\r\nIt does NOT end with a linebreak.',
      'It DOES end with a linebreak.\r\n',
    ]);
    expect(parts.map(({ headers }) => [...headers])).toEqual([
      [],
      [['content-type', 'text/plain; charset=us-ascii']],
    ]);
  });

  it('may begin with its boundary at once, hold an empty part, or none', async () => {
    expect((await partsOf('--BB\r\n\r\n\r\n--BB--')).map(({ body }) => text(body))).toEqual(['']);
    expect(await partsOf('--BB--')).toEqual([]);
  });

  it('gives each part before the next one has come', async () => {
    let isSecondAsked = false;
    async function* slowly() {
      yield await Promise.resolve(bytes('--BB\r\n\r\none\r\n--BB\r\n'));
      isSecondAsked = true;
      yield bytes('\r\ntwo\r\n--BB--');
    }

    const reading = readParts(slowly(), 'BB');
    const first = await reading.next();

    expect(text((first.value as Part).body)).toBe('one');
    expect(isSecondAsked).toBe(false);
  });

  it('lets go of the stream when its reader stops', async () => {
    let isLetGo = false;
    async function* endless() {
      try {
        for (;;) yield await Promise.resolve(bytes('--BB\r\n\r\none\r\n'));
      } finally {
        isLetGo = true;
      }
    }

    for await (const part of readParts(endless(), 'BB')) {
      expect(text(part.body)).toBe('one');
      break;
    }

    expect(isLetGo).toBe(true);
  });

  it.each([
    ['without any boundary', 'A page that asks for a password', refused('cut-short', { parts: 0 })],
    ['that ends in its headers', '--BB\r\nContent-Type: a', refused('cut-short', { parts: 0 })],
    ['that ends in a film', '--BB\r\n\r\none\r\n--BB\r\n\r\ntw', refused('cut-short', { parts: 1 })],
    ['that lacks its end', '--BB\r\n\r\none\r\n--BB', refused('cut-short', { parts: 1 })],
    [
      'with a boundary that goes on',
      '--BB\r\n\r\none\r\n--BBB\r\n\r\n--BB--',
      refused('bad-multipart', { at: 'boundary', parts: 1 }),
    ],
    [
      'with a part shorter than it says',
      '--BB\r\nContent-Length: 9\r\n\r\none\r\n--BB--',
      refused('bad-multipart', { at: 'content-length', parts: 0 }),
    ],
  ])('is refused %s', async (_, message, error) => {
    await expect(partsOf(message)).rejects.toMatchObject(error);
  });

  it('is refused with headers, a part or a beginning without end, before it fills the memory', async () => {
    const limits = { headerBytes: 100, bodyBytes: 200, preambleBytes: 50 };
    const long = 'x'.repeat(10_000);

    for (const [message, at] of [
      [`--BB\r\nX: ${long}\r\n\r\n\r\n--BB--`, 'headers'],
      [`--BB\r\n\r\n${long}\r\n--BB--`, 'body'],
      [`${long}\r\n--BB\r\n\r\n\r\n--BB--`, 'beginning'],
    ] as const)
      for (const size of [13, 20_000])
        await expect(partsOf(message, [size], limits)).rejects.toMatchObject(
          refused('bad-multipart', { at, parts: 0 }),
        );
  });
});

// Bytes of which boundaries are made come often, so that false beginnings of one are tried.
const aByte = fc.oneof(fc.constantFrom(13, 10, 45, 66), fc.integer({ min: 0, max: 255 }));
const aFile = fc.array(aByte, { maxLength: 60 });
const isFree = (file: readonly number[]) => !text(Uint8Array.from([13, 10, ...file])).includes('\r\n--BB');
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

describe('whatever the files, and wherever the network cuts the stream', () => {
  it('they come back byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aFile.filter(isFree), { maxLength: 4 }), sizes, async (files, cuts) => {
        const given = files.map((file) => Uint8Array.from(file));
        const message = new Uint8Array(await writeParts(given, 'BB').body.arrayBuffer());

        expect((await partsOf(message, cuts)).map(({ body }) => body)).toEqual(given);
      }),
      { seed: 20261127, numRuns: 100 },
    );
  });

  it('a message that ends too early is never taken for whole, and its whole parts are right', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aFile.filter(isFree), { minLength: 1, maxLength: 3 }),
        sizes,
        fc.nat({ max: 10_000 }),
        async (files, cuts, end) => {
          const given = files.map((file) => Uint8Array.from(file));
          const whole = new Uint8Array(await writeParts(given, 'BB').body.arrayBuffer());
          const closing = whole.length - 2;
          const parts: Uint8Array[] = [];

          const reading = (async () => {
            for await (const { body } of readParts(inChunks(whole.slice(0, end % closing), cuts), 'BB'))
              parts.push(body);
          })();

          await expect(reading).rejects.toMatchObject({ room: 'pacs', code: 'cut-short' });
          expect(parts).toEqual(given.slice(0, parts.length));
        },
      ),
      { seed: 20261127, numRuns: 100 },
    );
  });

  it('any bytes are read or refused with a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aByte, { maxLength: 300 }), sizes, async (noise, cuts) => {
        const outcome = await partsOf(Uint8Array.from([...bytes('--BB\r\n'), ...noise]), cuts).catch(
          (error: unknown) => error,
        );

        if (!Array.isArray(outcome)) expect(outcome).toMatchObject({ room: 'pacs' });
      }),
      { seed: 20261127, numRuns: 100 },
    );
  });
});

describe('a media type', () => {
  it('tells its boundary, quoted or not', () => {
    const read = (header: string) => mediaType(header).parameters.get('boundary');

    expect(read('multipart/related; type="application/dicom"; boundary=f5bd-1')).toBe('f5bd-1');
    expect(read('Multipart/Related;BOUNDARY="a b;c\\"d";type=x')).toBe('a b;c"d');
    expect(read('multipart/related')).toBeUndefined();
    expect(mediaType('Multipart/Related; x=1').type).toBe('multipart/related');
    expect(mediaType(null)).toMatchObject({ type: '' });
  });
});
