/** What is no sequential JPEG, or breaks off, is refused with the room's code, whatever a decoder could still draw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encapsulated, JPEG_EXTENDED } from '../open/aFile.ts';
import { fixture, outcome } from '../truth.ts';
import { aJpeg } from './aJpeg.ts';
import { decodeJpegExtended } from './jpegExtended.ts';

const [SOF1, DHT, DQT, SOS] = [0xc1, 0xc4, 0xdb, 0xda];
const film = (stream: Uint8Array, size = { rows: 37, columns: 43 }) =>
  encapsulated(
    JPEG_EXTENDED,
    { ...size, stored: 12 },
    [],
    [stream.length % 2 === 0 ? stream : [...stream, 0]],
  );

/** Where the body of a segment begins, after its length. */
function bodyOf(stream: Uint8Array, marker: number): number {
  return stream.findIndex((byte, at) => byte === 0xff && stream[at + 1] === marker) + 4;
}

function changed(stream: Uint8Array, marker: number, offset: number, value: number): Uint8Array {
  const copy = stream.slice();
  copy[bodyOf(stream, marker) + offset] = value;
  return copy;
}

const plain = aJpeg();
const restarting = aJpeg({ restartInterval: 1 });
const firstRestart = restarting.findIndex((byte, at) => byte === 0xff && restarting[at + 1] === 0xd0);
const frame = [...plain.subarray(bodyOf(plain, SOF1) - 4, bodyOf(plain, DHT) - 4)];
const frameOf = (rows: number) =>
  frame.map((byte, at) => (at === 5 ? rows >> 8 : at === 6 ? rows & 255 : byte));

describe('a damaged JPEG extended stream', () => {
  it('opens as long as nothing is damaged', async () => {
    expect(await outcome(film(plain))).toBe('opened');
    expect(await outcome(film(restarting))).toBe('opened');
    expect(await outcome(fixture('gradient-jpeg-extended.dcm'))).toBe('opened');
  });

  it.each([
    ['is progressive', changed(plain, SOF1, -3, 0xc2)],
    ['is arithmetic', changed(plain, SOF1, -3, 0xc9)],
    ['has 16 bits a sample', changed(plain, SOF1, 0, 16)],
    ['has a sampling factor of 0', changed(plain, SOF1, 7, 0x01)],
    ['has a sampling factor of 5', changed(plain, SOF1, 7, 0x51)],
    ['takes its steps from a table that is not there', changed(plain, SOF1, 8, 3)],
    ['takes its codes from a table that is not there', changed(plain, SOS, 2, 0x22)],
    ['has more codes of one bit than two', changed(plain, DHT, 1, 3)],
    ['says that a table is longer than its segment', changed(plain, DQT, 0, 0x10)],
    ['scans a component that it has not', changed(plain, SOS, 1, 9)],
    ['scans its component twice', aJpeg({ scans: [[0], [0]] })],
    ['scans no component', changed(plain, SOS, 0, 0)],
    ['has no scan', aJpeg({ scans: [] })],
    ['has two frames', aJpeg({ extra: frame })],
    ['has two frames, the first one huge', aJpeg({ extra: frameOf(65_000) })],
    ['restarts by the wrong number', restarting.with(firstRestart + 1, 0xd3)],
    [
      'has bytes too many before a restart',
      Uint8Array.of(...restarting.subarray(0, firstRestart), 0, 0, ...restarting.subarray(firstRestart)),
    ],
    ['ends before its last block', Uint8Array.of(...plain.subarray(0, -60), 0xff, 0xd9)],
  ])('is refused when it %s', async (_, stream) => {
    expect(await outcome(film(stream))).toBe('dicom.pixel-data-damaged');
  });

  it('is refused when its size is not the film’s, before anything is allocated', async () => {
    expect(await outcome(film(plain, { rows: 65, columns: 43 }))).toBe('dicom.pixel-data-damaged');
    expect(() => decodeJpegExtended(aJpeg({ rows: 65_500, columns: 65_500, scans: [] }))).toThrow(
      'dicom.pixel-data-damaged {"precision":12,"rows":65500,"columns":65500,"components":1}',
    );
  });

  it('is cut when its end is not there', async () => {
    expect(await outcome(film(plain.subarray(0, -2)))).toBe('dicom.pixel-data-truncated');
  });

  it('never ends otherwise than typed, whatever its bytes', () => {
    const change = fc.record({ at: fc.nat(plain.length - 1), value: fc.nat(255) });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.nat(plain.length),
        (changes, length) => {
          const stream = restarting.slice();
          for (const { at, value } of changes) stream[at] = value;
          const refusal = thrownBy(() =>
            decodeJpegExtended(stream.subarray(0, plain.length - (length >> 3))),
          );

          expect(['', 'dicom.pixel-data-damaged']).toContain(refusal);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function thrownBy(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    const { room, code } = error as { room: string; code: string };
    return `${room}.${code}`;
  }
}
