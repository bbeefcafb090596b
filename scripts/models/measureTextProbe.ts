/**
 * What the prompts give a fracture head that has few labels: the text-informed probe against the plain one on real films,
 * learned from balanced draws of the FracAtlas training fold, judged by AUROC on the whole validation fold.
 *   node scripts/models/run.mjs measureTextProbe
 * Both probes see the same labelled films and choose their penalty by the same folds, as in the app; every film of the
 * training fold, labelled or not, tells where the prompts point.
 */
import { createEncoder } from '../../src/embeddings/index.ts';
import { seededRandom, shuffle } from '../../src/heads/random.ts';
import { dot, type Matrix, type Rows } from '../../src/heads/solve/matrix.ts';
import { lossOf } from '../../src/heads/training/lossOf.ts';
import { textDirection } from '../../src/heads/training/textDirection.ts';
import { fit, tune, type Problem } from '../../src/heads/training/tune.ts';
import { folderSource, loadModel } from '../../src/models/index.ts';
import { ensemble, scoreOf } from '../../src/zeroshot/score.ts';
import { filmsOf } from './fracatlas.ts';
import { embedded, type EmbeddedFilm } from './fracatlasVectors.ts';
import { auroc } from './roc.ts';

const labelCounts = [8, 16, 32, 64, 128];
const draws = 20;
const foldCount = 5;

const model = await loadModel(folderSource('models/osselet-mini'));
const encoder = await createEncoder(model, 'wasm');
const train = await embedded(filmsOf('train'), { encoder, model });
const val = await embedded(filmsOf('val'), { encoder, model });
const scoreBy = await promptScores();
const films = [...train, ...val];
const vectors = matrixOf(films);
const targets = Float64Array.from(films, ({ film }) => Number(film.findings.has('fracture')));
const judged = Int32Array.from(val, (_, at) => train.length + at);
const direction = toTheEnd(
  textDirection(
    matrixOf(train),
    Float64Array.from(train, ({ vector }) => scoreBy(vector)),
  ),
);

const zeroShot = areaOf((row) => scoreBy(films[row]!.vector));
console.log(
  `prompts alone, no label: AUROC ${zeroShot.toFixed(3)} on ${String(judged.length)} films of val, ${String(sum(judged, (row) => targets[row]!))} fractured`,
);
console.log('| labels | plain | text-informed | gain | standard deviation of the gain | draws that gain |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const labels of labelCounts) console.log(lineOf(labels));

function lineOf(labels: number): string {
  const runs = Array.from({ length: draws }, (_, seed) => {
    const rows = drawn(labels, seed + 1);
    return { plain: areaOfProbe(rows, null), text: areaOfProbe(rows, direction) };
  });
  const mean = (values: readonly number[]) => values.reduce((all, value) => all + value, 0) / values.length;
  const gains = runs.map(({ plain, text }) => text - plain);
  const gain = mean(gains);
  const deviation = Math.sqrt(mean(gains.map((value) => (value - gain) ** 2)));
  const cells = [mean(runs.map(({ plain }) => plain)), mean(runs.map(({ text }) => text)), gain, deviation];
  const better = gains.filter((value) => value > 0).length;
  return `| ${String(labels)} | ${cells.map((cell) => cell.toFixed(3)).join(' | ')} | ${String(better)} of ${String(draws)} |`;
}

/** Half of them fractured, in turns, so that every fold holds both. */
function drawn(labels: number, seed: number): Rows {
  const random = seededRandom(seed);
  const side = (wanted: number): Int32Array => {
    const rows = Int32Array.from(train.keys()).filter((row) => targets[row] === wanted);
    shuffle(rows, random);
    return rows.slice(0, labels / 2);
  };
  const [without, withIt] = [side(0), side(1)];
  return Int32Array.from(
    { length: labels },
    (_, at) => (at % 2 === 0 ? withIt : without)[Math.floor(at / 2)]!,
  );
}

function areaOfProbe(rows: Rows, text: Float64Array | null): number {
  const spec = {
    task: 'fracture',
    kind: 'binary',
    classes: ['fracture'],
    unit: null,
    takesSex: false,
  } as const;
  const { loss } = lossOf(spec, targets, rows, true);
  const problem: Problem = { vectors, loss, text };
  const folds = new Uint8Array(vectors.rows);
  rows.forEach((row, at) => (folds[row] = Math.floor(at / 2) % foldCount));
  const { strength } = toTheEnd(tune(problem, rows, folds));
  const { weights } = toTheEnd(fit(problem, rows, strength));
  return areaOf((row) => dot(vectors.values, row * vectors.columns, weights, 0, vectors.columns));
}

function areaOf(scoreAt: (row: number) => number): number {
  const scored = Array.from(judged, (row) => ({
    score: scoreAt(row),
    isPositive: targets[row] === 1,
    group: 0,
  }));
  return auroc(scored);
}

async function promptScores(): Promise<(vector: Float32Array) => number> {
  const { prompts } = model.findings.find(({ id }) => id === 'fracture')!;
  const vectorOf = async (sentences: readonly string[]) =>
    ensemble((await encoder.embedTexts(sentences)).map(({ vector }) => vector));
  const positive = await vectorOf(prompts.fr.positive);
  const negative = await vectorOf(prompts.fr.negative);
  return (vector) => scoreOf(vector, positive, negative);
}

function matrixOf(of: readonly EmbeddedFilm[]): Matrix {
  const columns = of[0]!.cls.length;
  const values = new Float32Array(of.length * columns);
  of.forEach(({ cls }, row) => values.set(cls, row * columns));
  return { values, rows: of.length, columns };
}

function toTheEnd<Value>(work: Generator<unknown, Value, void>): Value {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function sum(rows: Rows, valueOf: (row: number) => number): number {
  return rows.reduce((all, row) => all + valueOf(row), 0);
}
