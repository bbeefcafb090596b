/** Any cut and any changed byte of a film is opened or refused with a code of ours: no other end, no hang. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture, outcome } from '../truth.ts';

const names = [
  'gradient-explicit.dcm',
  'gradient-implicit.dcm',
  'gradient-jpeg-extended.dcm',
  'gradient-jpeg-lossless.dcm',
  'gradient-jpeg2000.dcm',
  'gradient-rle.dcm',
  'gradient.png',
  'gradient.jpg',
];
const runs = process.env.OSSELET_LONG === '1' ? 2_000 : 100;
const typed = /^(opened|dicom\.[a-z-]+)$/;

describe.each(names)('%s', { timeout: 300_000 }, (name) => {
  const whole = fixture(name);

  it(`cut anywhere is refused (${runs} cuts; more in npm run test:long)`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 16 }), async (length) => {
        expect(await outcome(whole.slice(0, length))).toMatch(/^dicom\.[a-z-]+$/);
      }),
      { numRuns: runs },
    );
  });

  it(`with bytes changed is opened or refused (${runs} changes; more in npm run test:long)`, async () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), value: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = whole.slice();
        for (const { at, value } of changes) changed[at] = value;

        expect(await outcome(changed)).toMatch(typed);
      }),
      { numRuns: runs },
    );
  });
});
