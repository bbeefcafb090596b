/**
 * Any cut, any flipped bit and any false length of a film is opened or refused with a code of ours: no other end, no
 * hang. Each mutant is decoded in a thread under the watchdog, so that one that never ends is named with its seed. The
 * sweep is the same each time in npm test; npm run test:long takes 44,000 of them.
 */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWatchedDecoder, type WatchedDecoder } from '../codec/inThread.ts';
import { fixture } from '../truth.ts';
import { DEFLATED, explicit, header, join, meta, pixels, u16, EXPLICIT } from './aFile.ts';

const names = [
  'gradient-explicit.dcm',
  'gradient-implicit.dcm',
  'gradient-htj2k.dcm',
  'gradient-jpeg-extended.dcm',
  'gradient-jpeg-lossless.dcm',
  'gradient-jpeg-ls.dcm',
  'gradient-jpeg2000.dcm',
  'gradient-rle.dcm',
  'gradient.png',
  'gradient.jpg',
];
const palette = join(
  meta(EXPLICIT),
  header({ photometric: 'PALETTE COLOR' }),
  [0, 1, 2].flatMap((index) => explicit(0x00281101 + index, 'US', [4, 0, 0, 0, 16, 0])),
  [0, 1, 2].flatMap((index) => explicit(0x00281201 + index, 'OW', [1, 2, 3, 4].flatMap(u16))),
  pixels(),
);
const kinds: readonly (readonly [string, Uint8Array])[] = [
  ...names.map((name) => [name, fixture(name)] as const),
  ['a deflated film', join(meta(DEFLATED), deflateRawSync(join(header(), pixels())))],
  ['a film with a palette', palette],
];

const runs = process.env.OSSELET_LONG === '1' ? 1_000 : 60;
/** The first that fails is told as it is: a mutant that hangs would be shrunk for hours. */
const settings = { numRuns: runs, seed: 20_261, endOnFailure: true };
/** A codec that the watchdog had to end, or that ended its worker, is no refusal. */
const ended = /took-too-long|stopped/;
const refused = (outcome: string) => /^dicom\.[a-z-]+$/.test(outcome) && !ended.test(outcome);
/** What damages most as a length: nothing, one off, all bits. */
const lengths = [0, 1, 0x7f, 0xff, 0x7fff, 0xfffe, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff];

let decoder: WatchedDecoder;
beforeAll(async () => {
  decoder = await startWatchedDecoder(20);
}, 120_000);
afterAll(() => decoder.end());

async function expectRefusal(mutant: Uint8Array): Promise<void> {
  expect(await decoder.outcome(mutant)).toSatisfy(refused);
}

async function expectEnd(mutant: Uint8Array): Promise<void> {
  expect(await decoder.outcome(mutant)).toSatisfy(
    (outcome: string) => outcome === 'opened' || refused(outcome),
  );
}

describe('a film that is never decoded to its end', () => {
  it('is ended by the watchdog and is no refusal; the next film opens', { timeout: 120_000 }, async () => {
    const hasty = await startWatchedDecoder(6);

    const outcomes = [await hasty.outcome(palette, 'endless'), await hasty.outcome(palette)];

    expect(outcomes).toEqual(['dicom.decoding-took-too-long', 'opened']);
    expect(outcomes.map(refused)).toEqual([false, false]);
    hasty.end();
  });
});

describe.each(kinds)('%s', { timeout: 600_000 }, (_, whole) => {
  it(`cut anywhere is refused (${runs} cuts; more in npm run test:long)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 16 }), async (length) => {
        await expectRefusal(whole.slice(0, length));
      }),
      settings,
    );
  });

  it(`with bits flipped is opened or refused (${runs} mutants; more in npm run test:long)`, async () => {
    const flip = fc.record({ at: fc.nat(whole.length - 1), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 8 }), async (flips) => {
        const changed = whole.slice();
        for (const { at, bit } of flips) changed[at] = changed[at]! ^ (1 << bit);

        await expectEnd(changed);
      }),
      settings,
    );
  });

  it(`with bytes changed is opened or refused (${runs} mutants; more in npm run test:long)`, async () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), value: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = whole.slice();
        for (const { at, value } of changes) changed[at] = value;

        await expectEnd(changed);
      }),
      settings,
    );
  });

  it(`with false lengths is opened or refused (${runs} mutants; more in npm run test:long)`, async () => {
    const lie = fc.record({
      at: fc.nat(whole.length - 5),
      length: fc.constantFrom(...lengths),
      isWide: fc.boolean(),
      isLittle: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(lie, { minLength: 1, maxLength: 3 }), async (lies) => {
        const changed = whole.slice();
        const view = new DataView(changed.buffer);
        for (const { at, length, isWide, isLittle } of lies)
          if (isWide) view.setUint32(at, length, isLittle);
          else view.setUint16(at, length & 0xffff, isLittle);

        await expectEnd(changed);
      }),
      settings,
    );
  });
});
