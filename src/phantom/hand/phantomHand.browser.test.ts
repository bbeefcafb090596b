import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../foundation/index.ts';
import { phantomHand } from './phantomHand.ts';

describe('the phantom hand in a browser', () => {
  it('is the very film that Node draws', async () => {
    const { pixels } = phantomHand({ seed: 1, finding: 'fracture' });

    expect(await sha256Hex(new Uint8Array(pixels.buffer))).toBe(
      '8e0323d34bcd0412b742ab7a373c1bb39446a4b498237f45f7826de0f441325c',
    );
  });
});
