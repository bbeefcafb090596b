import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../foundation/index.ts';
import { phantomKnee } from './knee/phantomKnee.ts';
import { phantomLeg } from './leg/phantomLeg.ts';
import { phantomShoulder } from './shoulder/phantomShoulder.ts';
import { drawTrainingFilm } from './training/drawTrainingFilm.ts';

/** The hashes are those of the films' own tests, which run in Node. */
const films = {
  knee: [
    () => phantomKnee({ seed: 1, finding: 'arthrosis' }),
    '28c9d53b170c93fada9c61f02615af289d7a70b6ceba9938a72ee258b7567497',
  ],
  leg: [() => phantomLeg({ seed: 1 }), 'a1b510aaff45558d0cff4dcfd636d5f3e4b3ff0ab764945165a4bbf55f9d43ab'],
  shoulder: [
    () => phantomShoulder({ seed: 1 }),
    '5944527e3ca0b2cdc3e1838b6e8196665663b33c6705585765f467eae45894e3',
  ],
} as const;

describe('the phantom films in a browser', () => {
  it.each(Object.entries(films))('hold the very %s that Node draws', async (_, [draw, hash]) => {
    const { pixels } = draw();

    expect(await sha256Hex(new Uint8Array(pixels.buffer))).toBe(hash);
  });

  it('are the very training films that Node draws, whole files', async () => {
    const { bytes } = drawTrainingFilm(3);

    expect(await sha256Hex(bytes)).toBe('7611a79a1480e9c35a29e8a260951d227f80689d9d1466ba9d3413380ee39a21');
  });
});
