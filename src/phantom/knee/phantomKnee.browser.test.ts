import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../foundation/index.ts';
import { phantomKnee } from './phantomKnee.ts';

describe('the phantom knee in a browser', () => {
  it('is the very film that Node draws', async () => {
    const { pixels } = phantomKnee({ seed: 1, finding: 'arthrosis' });

    expect(await sha256Hex(new Uint8Array(pixels.buffer))).toBe(
      '3fc5f32ade2bddd1bce4c44a49924932a3fe35cdfa4e1b17b6aa102795315c40',
    );
  });
});
