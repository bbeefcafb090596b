/**
 * CLS vectors of the training films under the bundled model, for the tests that learn from them; to be made anew when the
 * films or the model change.
 *   node scripts/models/run.mjs trainingVectors
 */
import { writeFileSync } from 'node:fs';
import { createEncoder } from '../../src/embeddings/index.ts';
import { folderSource, loadModel, squareRule } from '../../src/models/index.ts';
import { TRAINING } from '../../src/phantom/index.ts';
import { drawTrainingFilm } from '../../src/phantom/training/drawTrainingFilm.ts';
import { squareOf } from './films.ts';

const model = await loadModel(folderSource('models/osselet-mini'));
const encoder = await createEncoder(model, 'wasm');
const rule = squareRule(model.manifest.imageInput);
const numbers: number[] = [];
for (const at of TRAINING.keys()) {
  const { fileName, bytes } = drawTrainingFilm(at);
  const { cls } = await encoder.embedFilm(fileName, await squareOf(fileName, bytes, rule));
  numbers.push(...cls);
}
const file = 'src/app/session/heads/goldens/trainingFilms.f32';
writeFileSync(file, new Uint8Array(Float32Array.from(numbers).buffer));
