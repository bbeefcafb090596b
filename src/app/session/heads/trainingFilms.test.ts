/** The training demonstration is laid out so that heads can be learned from it: here it is tried with vectors that say nothing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { squareOf } from '../../../../scripts/models/films.ts';
import { createEncoder } from '../../../embeddings/index.ts';
import { train, type TrainingOutcome } from '../../../heads/index.ts';
import { folderSource, loadModel, squareRule } from '../../../models/index.ts';
import { drawTrainingFilm } from '../../../phantom/training/drawTrainingFilm.ts';
import { trainingOrder } from './trainingOrder.ts';

const vectors = Float32Array.from({ length: 60 * 4 }, (_, at) => Math.sin(at * 7));

async function learned(
  wanted: Omit<Parameters<typeof trainingOrder>[0], 'vectors'>,
): Promise<TrainingOutcome> {
  const work = train(trainingOrder({ ...wanted, vectors }));
  for (;;) {
    const step = await work.next();
    if (step.done === true) return step.value;
  }
}

describe('the training films', () => {
  it.each(['fracture', 'hardware', 'kellgren-lawrence', 'bone-age'] as const)(
    'are enough to learn a head of %s, on every workstation',
    async (term) => {
      const outcome = await learned({ term });

      expect(outcome.kind).toBe('trained');
    },
  );

  it('are enough for one head of fractures and of hardware, which tells of each what it is worth', async () => {
    const outcome = await learned({ term: 'fracture', others: ['hardware'] });

    const judged = outcome.kind === 'trained' ? outcome.head.report.heldOut : [];
    expect(judged.map(({ label, figures: [first] }) => [label, first?.name])).toEqual([
      ['fracture', 'auroc'],
      ['hardware', 'auroc'],
    ]);
  });

  it('are enough for a head of fractures when drawing was stopped after the first 24', async () => {
    expect((await learned({ term: 'fracture', count: 24 })).kind).toBe('trained');
  });

  it('keep patients aside for the measure, both films of each', async () => {
    const outcome = await learned({ term: 'bone-age', takesSex: true });

    const [judged] = outcome.kind === 'trained' ? outcome.head.report.heldOut : [];
    expect([judged?.films, judged?.patients]).toEqual([8, 4]);
  });
});

describe.skipIf(process.env.OSSELET_LONG !== '1')('the kept vectors of the training films', () => {
  it('are those of the films as they are drawn now, under the bundled model', {
    timeout: 600_000,
  }, async () => {
    const model = await loadModel(folderSource('models/osselet-mini'));
    const encoder = await createEncoder(model, 'wasm');
    const bytes = readFileSync('src/app/session/heads/goldens/trainingFilms.f32');
    const kept = new Float32Array(new Uint8Array(bytes).buffer);
    const columns = kept.length / 60;

    for (let at = 0; at < 60; at += 1) {
      const { fileName, bytes: file } = drawTrainingFilm(at);
      const square = await squareOf(fileName, file, squareRule(model.manifest.imageInput));
      const { cls } = await encoder.embedFilm(fileName, square);
      const differences = cls.map((value, column) => Math.abs(value - kept[at * columns + column]!));

      expect(Math.max(...differences), fileName).toBeLessThan(5e-3);
    }
  });
});
