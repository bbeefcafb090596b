/**
 * Rebuilds models/osselet-mini/ from ../shared/pilot-model: same weights, our manifest, prompts, reference and self-test.
 *   node scripts/models/convertPilot.mjs
 * Cards are written by hand and only hashed here; figures that the pilot did not measure come from measured.json, which
 * `node scripts/models/measure.mjs` writes from the test fold.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { labels, lateralityWords } from './labels.mjs';
import { referenceOf } from './referenceOf.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const pilot = path.resolve(root, '../shared/pilot-model');
const folder = path.join(root, 'models/osselet-mini');
const measuredFile = path.join(import.meta.dirname, 'measured.json');

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const fromPilot = (name) => readJson(path.join(pilot, name));
const write = (name, value) =>
  writeFileSync(path.join(folder, name), `${numbersOnOneLine(JSON.stringify(value, null, 1))}\n`, 'utf8');

const config = fromPilot('config.json');
const pilotReference = fromPilot('reference.json');
const measured = existsSync(measuredFile) ? readJson(measuredFile) : { findings: {} };

writeFileSync(path.join(folder, 'model.safetensors'), readFileSync(path.join(pilot, 'model.safetensors')));
write('vocab.json', vocabulary(fromPilot('vocab.json')));
write('prompts.json', prompts(fromPilot('prompts.json')));
write('reference.json', referenceOf(pilotReference, measured));
// Debian's python3 with python3-numpy and python3-pil.
execFileSync(process.env.PYTHON ?? '/usr/bin/python3', [path.join(import.meta.dirname, 'self_test.py')], {
  stdio: 'inherit',
});
write('manifest.json', manifest());

function numbersOnOneLine(json) {
  return json.replace(/\[\s+(-?\d[-\d.,\se]*?)\s+\]/g, (_, list) => `[${list.replace(/\s+/g, ' ')}]`);
}

function vocabulary({ words, special, maxTokens, ignorableUnknown }) {
  return { words, special, maxTokens, ignorableUnknown };
}

function prompts({ rule, findings }) {
  const listed = Object.entries(findings).map(([id, { kind, heatMap, prompts }]) => ({
    id,
    kind,
    label: labels[id],
    // Boxes supervised the fracture map alone.
    localises: heatMap.startsWith('yes'),
    prompts,
  }));
  return { rule, findings: listed };
}

function manifest() {
  const { image, text, heads, layerNormEps, preprocessing, heatMap } = config;
  const scale = pilotReference.thresholds.fracture.map.positiveOnly;
  return {
    format: 'osselet-model/1',
    name: 'osselet-mini',
    version: config.version,
    licence: 'CC BY 4.0',
    files: Object.fromEntries(
      [
        'model.safetensors',
        'vocab.json',
        'prompts.json',
        'reference.json',
        'card.fr.md',
        'card.en.md',
        'self-test.json',
        'self-test.grey.bin',
      ].map((name) => [name, entry(name)]),
    ),
    weights: {
      file: 'model.safetensors',
      image: {
        ...transformer(image),
        patchStride: image.patchStride,
        grid: image.grid,
        embedding: image.embedding,
        stem: { conv0: conv0(image.stem.conv0), blocks: image.stem.blocks },
        headLabels: heads.labels,
      },
      text: {
        ...transformer(text),
        embedding: text.embedding,
        vocabulary: text.vocabulary,
        maxTokens: text.maxTokens,
        facts: text.facts,
        factsInputScale: text.factsInputScale,
      },
    },
    tokenizer: { file: 'vocab.json' },
    imageInput: {
      preset: 'osselet',
      letterboxSide: preprocessing.letterboxSide,
      size: preprocessing.size,
      mean: preprocessing.mean,
      std: preprocessing.std,
    },
    textInput: { lateralityWords },
    alignment: { prompts: 'prompts.json' },
    heatMap: {
      start: scale.peakMedianNotFractured,
      hot: scale.peak90PercentNotFractured,
      full: 0.55,
      tissueThreshold: heatMap.tissueThreshold,
    },
    reference: { file: 'reference.json' },
    card: { fr: 'card.fr.md', en: 'card.en.md' },
    selfTest: { file: 'self-test.json' },
  };

  function transformer({ width, layers, heads: headCount, mlpRatio }) {
    return { width, layers, heads: headCount, mlpRatio, layerNormEps };
  }
}

function conv0({ kernel, stride, padding, out }) {
  return { kernel, stride, padding, out };
}

function entry(name) {
  const bytes = readFileSync(path.join(folder, name));
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
