/**
 * Rebuilds models/osselet-mini/ from ../shared/pilot-model: same weights, our manifest, prompts, reference and self-test.
 *   node scripts/models/run.mjs convertPilot
 * Cards are written by hand and only hashed here; figures that the pilot did not measure come from measured.json, which
 * `node scripts/models/run.mjs measureReference` writes from the test fold.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256Hex } from '../../src/foundation/index.ts';
import type { FileEntry, Finding, Vocabulary } from '../../src/models/index.ts';
import { domain, labels, lateralityWords, undistinguishedWords } from './labels.ts';
import { fromPilot, pilotFolder, type PilotPrompts } from './pilot.ts';
import { type Measured, referenceOf } from './referenceOf.ts';
import { selfTestFilm } from './selfTestFilm.ts';

const folder = path.resolve('models/osselet-mini');
const measuredFile = 'scripts/models/measured.json';
const config = fromPilot('config.json');
const reference = fromPilot('reference.json');
const measured: Measured = existsSync(measuredFile)
  ? (JSON.parse(readFileSync(measuredFile, 'utf8')) as Measured)
  : { findings: {} };

writeBytes('model.safetensors', readFileSync(path.join(pilotFolder, 'model.safetensors')));
writeJson('vocab.json', vocabulary(fromPilot('vocab.json')));
writeJson('prompts.json', prompts(fromPilot('prompts.json')));
writeJson('reference.json', referenceOf(reference, measured));
writeBytes('self-test.grey.bin', await selfTestFilm(config.preprocessing.letterboxSide));
// Debian's python3 with python3-numpy and python3-pil.
execFileSync(process.env.PYTHON ?? '/usr/bin/python3', ['scripts/models/self_test.py'], { stdio: 'inherit' });
writeJson('manifest.json', await manifest());

function writeBytes(name: string, bytes: Uint8Array): void {
  writeFileSync(path.join(folder, name), bytes);
}

/** A list of numbers stays on one line: a difference between two versions can be read. */
function writeJson(name: string, value: unknown): void {
  const json = JSON.stringify(value, null, 1).replace(
    /\[\s+(-?\d[-\d.,\se]*?)\s+\]/g,
    (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
  );
  writeBytes(name, new TextEncoder().encode(`${json}\n`));
}

function vocabulary({ words, special, maxTokens, ignorableUnknown }: Vocabulary): Vocabulary {
  return { words, special, maxTokens, ignorableUnknown };
}

function prompts({ rule, findings }: PilotPrompts): { rule: string; findings: Finding[] } {
  const listed = Object.entries(findings).map(([id, { kind, heatMap, prompts }]) => ({
    id,
    kind,
    label: labels[id] ?? { fr: id, en: id },
    // Boxes supervised the fracture map alone.
    localises: heatMap.startsWith('yes'),
    prompts,
  }));
  return { rule, findings: listed };
}

/** As a first manifest writes it: no `kind`, the stem as residual blocks. */
async function manifest(): Promise<object> {
  const { image, text, heads, layerNormEps, preprocessing, heatMap } = config;
  const { positiveOnly } = reference.thresholds.fracture.map;
  const { kernel, stride, padding, out } = image.stem.conv0;
  return {
    format: 'osselet-model/1',
    name: 'osselet-mini',
    version: config.version,
    licence: 'CC BY 4.0',
    files: await entries(),
    weights: {
      file: 'model.safetensors',
      image: {
        ...transformer(image),
        patchStride: image.patchStride,
        grid: image.grid,
        embedding: image.embedding,
        stem: {
          conv0: { kernel, stride, padding, out },
          blocks: image.stem.blocks,
        },
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
    domain,
    textInput: { lateralityWords, undistinguishedWords },
    alignment: { prompts: 'prompts.json' },
    heatMap: {
      start: positiveOnly.peakMedianNotFractured,
      hot: positiveOnly.peak90PercentNotFractured,
      // The largest peak of « fracture du poignet » on the 464 val films is 0.422; of the ensemble, 0.389.
      full: 0.42,
      tissueThreshold: heatMap.tissueThreshold,
    },
    reference: { file: 'reference.json' },
    card: { fr: 'card.fr.md', en: 'card.en.md' },
    selfTest: { file: 'self-test.json' },
  };

  function transformer({ width, layers, heads: count, mlpRatio }: typeof text | typeof image) {
    return { width, layers, heads: count, mlpRatio, layerNormEps };
  }
}

async function entries(): Promise<Record<string, FileEntry>> {
  const names = [
    'model.safetensors',
    'vocab.json',
    'prompts.json',
    'reference.json',
    'card.fr.md',
    'card.en.md',
    'self-test.json',
    'self-test.grey.bin',
  ];
  const listed = names.map(async (name): Promise<[string, FileEntry]> => {
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
    return [name, { bytes: bytes.length, sha256: await sha256Hex(bytes) }];
  });
  return Object.fromEntries(await Promise.all(listed));
}
