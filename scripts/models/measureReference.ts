/**
 * Measures the bundled model on the FracAtlas test fold with our own engine: AUROC of each finding, sensitivity and
 * specificity at its thresholds. Writes measured.json, from which convertPilot.ts completes reference.json.
 *   node scripts/models/run.mjs measureReference
 * The fracture line must agree with the pilot's card (0.810) to 0.01.
 */
import { writeFileSync } from 'node:fs';
import type { SquareRule } from '../../src/dicom/index.ts';
import { createEncoder, type Encoder } from '../../src/embeddings/index.ts';
import { folderSource, loadModel, squareRule, type Finding } from '../../src/models/index.ts';
import { ensemble, scoreOf } from '../../src/zeroshot/score.ts';
import { squareOf } from './films.ts';
import { filmsOf, type LabelledFilm } from './fracatlas.ts';
import { fromPilot } from './pilot.ts';
import { type MeasuredFinding, thresholdsOf } from './referenceOf.ts';
import { auroc, aurocInterval, errorRates, type Scored } from './roc.ts';

/** « plusieurs » was labelled on fractured films only: the other films have no truth for it. */
const measuredFindings = [
  'fracture',
  'hardware',
  'hand',
  'leg',
  'hip',
  'shoulder',
  'frontal',
  'lateral',
  'oblique',
];

const model = await loadModel(folderSource('models/osselet-mini'));
const encoder = await createEncoder(model, 'wasm');
const pilot = fromPilot('reference.json');
const films = await embedAll(filmsOf('test'), squareRule(model.manifest.imageInput));
const findings: Record<string, MeasuredFinding> = {};
for (const id of measuredFindings) {
  const finding = model.findings.find((candidate) => candidate.id === id);
  if (finding !== undefined) findings[id] = measure(id, await scoreAll(finding, encoder));
}
writeFileSync('scripts/models/measured.json', `${JSON.stringify({ fold: 'test', findings }, null, 2)}\n`);
const found = findings.fracture?.auroc.value ?? NaN;
const published = pilot.figures.test.fracture.zeroShotFr.all.value;
console.log(`zero-shot fracture AUROC on test, French ensembles: ${found} (pilot card ${published})`);
process.exitCode = Math.abs(found - published) <= 0.01 ? 0 : 1;

interface EmbeddedFilm {
  readonly film: LabelledFilm;
  readonly vector: Float32Array;
}

async function embedAll(labelled: readonly LabelledFilm[], rule: SquareRule): Promise<EmbeddedFilm[]> {
  const embedded: EmbeddedFilm[] = [];
  for (const film of labelled) {
    const { vector } = await encoder.embedFilm(film.file, await squareOf(film.file, film.bytes(), rule));
    embedded.push({ film, vector });
  }
  return embedded;
}

async function scoreAll({ id, prompts }: Finding, encoder: Encoder): Promise<Scored[]> {
  const vectorOf = async (sentences: readonly string[]) =>
    ensemble((await encoder.embedTexts(sentences)).map(({ vector }) => vector));
  const positive = await vectorOf(prompts.fr.positive);
  const negative = await vectorOf(prompts.fr.negative);
  return films.map(({ film, vector }) => ({
    score: scoreOf(vector, positive, negative),
    isPositive: film.findings.has(id),
    group: film.group,
  }));
}

function measure(id: string, scored: readonly Scored[]): MeasuredFinding {
  const quantiles = pilot.quantiles.val[id];
  const limits = quantiles === undefined ? null : thresholdsOf(quantiles);
  const positives = scored.filter(({ isPositive }) => isPositive).length;
  const [from, to] = aurocInterval(scored);
  const area = { value: rounded(auroc(scored)), ci95: [rounded(from), rounded(to)] as const };
  const rates = (isOver: (score: number) => boolean) => {
    const { sensitivity, specificity } = errorRates(scored, isOver);
    return { sensitivity: rounded(sensitivity), specificity: rounded(specificity) };
  };
  const measured = {
    auroc: { ...area, n: scored.length, positives },
    atLow: limits === null ? null : rates((score) => score >= limits.low),
    atHigh: limits === null ? null : rates((score) => score > limits.high),
  };
  console.log(id, JSON.stringify(measured));
  return measured;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
