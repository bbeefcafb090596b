/**
 * CLS and unit vectors of FracAtlas films under the bundled model, computed once and kept in `.cache`: the whole training
 * fold takes a quarter of an hour on two cores.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Encoder } from '../../src/embeddings/index.ts';
import { squareRule, type Model } from '../../src/models/index.ts';
import { squareOf } from './films.ts';
import type { LabelledFilm } from './fracatlas.ts';

export interface EmbeddedFilm {
  readonly film: LabelledFilm;
  readonly cls: Float32Array;
  /** Unit vector beside the text's. */
  readonly vector: Float32Array;
}

const folder = '.cache/fracatlas';

export async function embedded(
  films: readonly LabelledFilm[],
  { encoder, model }: { readonly encoder: Encoder; readonly model: Model },
): Promise<EmbeddedFilm[]> {
  const ofModel = path.join(folder, model.hash.slice(0, 16));
  mkdirSync(ofModel, { recursive: true });
  const rule = squareRule(model.manifest.imageInput);
  const found: EmbeddedFilm[] = [];
  for (const film of films) {
    const kept = path.join(ofModel, `${path.basename(film.file)}.f32`);
    if (!existsSync(kept)) {
      const { cls, vector } = await encoder.embedFilm(
        film.file,
        await squareOf(film.file, film.bytes(), rule),
      );
      writeFileSync(kept, new Uint8Array(Float32Array.of(cls.length, ...cls, ...vector).buffer));
    }
    found.push({ film, ...vectorsIn(new Uint8Array(readFileSync(kept))) });
  }
  return found;
}

/** How many numbers the CLS vector has, the vector itself, then the unit vector; float32, little-endian. */
function vectorsIn(bytes: Uint8Array): Pick<EmbeddedFilm, 'cls' | 'vector'> {
  const numbers = new Float32Array(bytes.slice().buffer);
  const [columns = 0] = numbers;
  return { cls: numbers.slice(1, 1 + columns), vector: numbers.slice(1 + columns) };
}
