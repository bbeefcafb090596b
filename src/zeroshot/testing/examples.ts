/** Handmade sentences, findings and measures for this room's tests: every number can be checked by hand. */
import type { TextEmbedding, Word } from '../../embeddings/index.ts';
import type { Finding, FindingReference, Thresholds } from '../../models/index.ts';
import type { ZeroshotModel } from '../answer.ts';

function aFinding(id: string, over: Partial<Finding> = {}): Finding {
  const prompts = { positive: [id], negative: [`pas de ${id}`] };
  return {
    id,
    kind: 'finding',
    label: { fr: id, en: id },
    localises: false,
    prompts: { fr: prompts, en: { positive: [id], negative: [`no ${id}`] } },
    ...over,
  };
}

const fracture = aFinding('fracture', { localises: true });
const hardware = aFinding('hardware', { label: { fr: 'matériel', en: 'hardware' } });
export const hand = aFinding('hand', {
  kind: 'region',
  label: { fr: 'main et poignet', en: 'hand and wrist' },
});
const frontal = aFinding('frontal', { kind: 'view', label: { fr: 'face', en: 'frontal' } });

/** The folder lists a view and a region before the findings, to show that kind comes before order. */
export const findings = [frontal, hand, fracture, hardware];

/** Words separated by spaces; `?luxation` is unknown, `~le` is ignorable. */
export function aText(sentence: string, facts: TextEmbedding['facts'] = {}): TextEmbedding {
  const words: Word[] = [];
  let typed = '';
  for (const mark of sentence.split(' ').filter((part) => part !== '')) {
    const status = mark.startsWith('?') ? 'unknown' : mark.startsWith('~') ? 'ignorable' : 'known';
    const word = status === 'known' ? mark : mark.slice(1);
    const start = typed === '' ? 0 : typed.length + 1;
    typed = typed === '' ? word : `${typed} ${word}`;
    words.push({ typed: word, start, end: typed.length, status });
  }
  return { sentence: typed, vector: Float32Array.of(1, 0, 0), facts, words };
}

/** The measured figures of the pilot model's fracture score. */
export const fractureThresholds: Thresholds = {
  low: -0.172,
  high: 0.083,
  measuredOn: { fold: 'val', n: 464, positives: 94 },
  atLow: { sensitivity: 0.894, specificity: 0.543 },
  atHigh: { sensitivity: 0.479, specificity: 0.9 },
};

/** Quantiles evenly spaced from `from` to `to`, so a place can be read off by hand. */
export function evenQuantiles(from: number, to: number, n: number) {
  return { n, q: Array.from({ length: 101 }, (_, percent) => from + ((to - from) * percent) / 100) };
}

export const fractureReference: FindingReference = {
  thresholds: fractureThresholds,
  quantiles: {
    fr: { with: evenQuantiles(-0.3, 0.7, 94), without: evenQuantiles(-0.5, 0.3, 370) },
    en: { with: evenQuantiles(-0.3, 0.7, 94), without: evenQuantiles(-0.5, 0.3, 370) },
  },
  auroc: { value: 0.81, ci95: [0.752, 0.861], n: 707, positives: 105 },
  pointing: { value: 0.238, ci95: [0.159, 0.32], chance: 0.01, n: 105, fold: 'test' },
};

export function aModel(over: Partial<ZeroshotModel> = {}): ZeroshotModel {
  return {
    hash: 'model-hash',
    name: 'osselet-mini',
    version: 2,
    backend: 'wasm',
    findings,
    reference: { fracture: fractureReference },
    lateralityWords: ['droit', 'droite', 'gauche'],
    undistinguishedWords: ['déplacée'],
    readsAnyText: false,
    maxWords: 47,
    domain: { modalities: ['DX', 'CR'], minSidePx: 64 },
    heatMap: { start: 0.273, hot: 0.349, full: 0.45, tissueThreshold: -0.72 },
    square: { fit: 'letterbox', sidePx: 448 },
    ...over,
  };
}
