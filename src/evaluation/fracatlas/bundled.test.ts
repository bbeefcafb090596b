/** The figures that stand beside the bundled model: written down by runs, agreeing with others, and what the screen shows by them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FindingReference } from '../../models/index.ts';
import type { Measured, Measures } from '../measures/measured.ts';
import { written } from '../report/written.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, 'models/osselet-mini');
const read = (file: string): string => readFileSync(file, 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));
const manifest = json(path.join(folder, 'manifest.json')) as { files: Record<string, { sha256: string }> };
const weights = manifest.files['model.safetensors']!.sha256;
const { findings } = json(path.join(folder, 'reference.json')) as {
  findings: Record<string, FindingReference>;
};
const validation = json(path.join(folder, 'evaluation.val.json')) as Measures;
const runs = read(path.join(folder, 'test-runs.jsonl'))
  .trim()
  .split('\n')
  .map(
    (line) => JSON.parse(line) as { dataset: string; weights: string; measures: Record<string, Measured> },
  );
const tested = runs.findLast((run) => run.dataset === 'fracatlas' && run.weights === weights)?.measures;

describe('what a person may ask of the bundled model without typing it', () => {
  const isMeasured = (id: string): boolean => findings[id]!.auroc !== null;

  it('has an interval above chance on validation', () => {
    const intervals = Object.keys(findings)
      .filter(isMeasured)
      .map((id) => [id, validation[`zeroshot.${id}.auroc`]?.interval?.[0] ?? 0] as const);

    expect(intervals).toHaveLength(9);
    expect(intervals.filter(([, low]) => low <= 0.5)).toEqual([]);
  });

  it('leaves out several fractures, of which nothing is known on films without a fracture', () => {
    expect(Object.keys(findings).filter((id) => !isMeasured(id))).toEqual(['several']);
  });
});

describe('the table of models/README.md', () => {
  it.each([
    'zeroshot.fracture.auroc',
    'zeroshot.fracture.auroc_no_hardware',
    'zeroshot.fracture.auroc_small',
    'zeroshot.fracture.auroc_both',
    'probe.fracture.auroc',
    'zeroshot.region.accuracy',
    'zeroshot.view.accuracy',
    'zeroshot.hardware.auroc',
    'retrieval.p_at_5',
    'heatmap.fracture.pointing_in_box',
    'heatmap.fracture.pointing_side30',
    'heatmap.fracture.prior_side30',
    'heatmap.negation.pointing_in_box',
    'sentences.accuracy',
    'paper.100.fracture.auroc',
    'strict.100.fracture.auroc',
    'paper.10.fracture.auroc',
    'strict.10.fracture.auroc',
  ])('gives %s as the last run on test wrote it down', (name) => {
    expect(tested).toBeDefined();
    expect(read(path.join(root, 'models/README.md'))).toContain(written(tested?.[name], 'en'));
  });
});

interface Pilot {
  readonly figures: Record<
    'val' | 'test',
    {
      fracture: { zeroShotFr: Record<string, Measured>; head: { all: Measured } };
      region: { fr: { accuracy: Measured } };
      view: { fr: { accuracy: Measured } };
      hardware: { zeroShot: Measured };
      retrieval: { meanP5: number };
      pointing: Record<string, { inBox: Measured; within1of30: Measured }>;
    }
  >;
}
const pilot = path.resolve(root, '../shared/pilot-model');
const isPilots =
  existsSync(pilot) && read(path.join(pilot, 'config.json')) !== '' && weights.startsWith('ae1aac59e669fa47');
describe.skipIf(!isPilots)('the figures of the pilot’s weights (needs ../shared/pilot-model)', () => {
  it.each([
    ['val', validation],
    ['test', tested],
  ] as const)('on %s agree with those that PyTorch measured on the same weights', (fold, measures) => {
    const { fracture, region, view, hardware, retrieval, pointing } = (
      json(path.join(pilot, 'reference.json')) as Pilot
    ).figures[fold];
    const map = pointing['fracture prompts, tissue only']!;
    const theirs: Record<string, number | null> = {
      'zeroshot.fracture.auroc': fracture.zeroShotFr.all!.value,
      'zeroshot.fracture.auroc_no_hardware': fracture.zeroShotFr.noHardware!.value,
      'zeroshot.fracture.auroc_small': fracture.zeroShotFr.smallOriginals!.value,
      'zeroshot.fracture.auroc_both': fracture.zeroShotFr.noHardwareSmallOriginals!.value,
      'zeroshot.region.accuracy': region.fr.accuracy.value,
      'zeroshot.view.accuracy': view.fr.accuracy.value,
      'zeroshot.hardware.auroc': hardware.zeroShot.value,
      'retrieval.p_at_5': retrieval.meanP5,
      'heatmap.fracture.pointing_in_box': map.inBox.value,
      'heatmap.fracture.pointing_side30': map.within1of30.value,
      'heatmap.fracture.prior_side30': pointing['baseline: mean of the training boxes']!.within1of30.value,
      'heatmap.negation.pointing_in_box': pointing['"pas de fracture"']!.inBox.value,
    };

    // One film of 105 that JPEG decoders place otherwise is 0.01.
    for (const [name, value] of Object.entries(theirs)) {
      expect(Math.abs((measures?.[name]?.value ?? NaN) - value!), name).toBeLessThanOrEqual(0.01);
    }
  });
});
