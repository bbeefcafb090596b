/** Heads of grades and ages, learned in the page's worker from what the bundled model sees in the training films. */
import { describe, expect, it } from 'vitest';
import type { TrainingOutcome } from '../../../heads/index.ts';
import { trainHead } from '../../../heads/ui.ts';
import vectorsUrl from './goldens/trainingFilms.f32?url';
import { trainingOrder } from './trainingOrder.ts';

const vectors = new Float32Array(await (await fetch(vectorsUrl)).arrayBuffer());

function figure(outcome: TrainingOutcome, name: string): number {
  const figures = outcome.kind === 'trained' ? outcome.head.report.heldOut[0]?.figures : undefined;
  const found = figures?.find((one) => one.name === name);
  expect(found?.interval, JSON.stringify(outcome).slice(0, 200)).toHaveLength(2);
  return found?.value ?? NaN;
}

describe('heads of the training films', () => {
  it('grade the knees of patients kept aside better than chance', async () => {
    const outcome = await trainHead(trainingOrder({ term: 'kellgren-lawrence', vectors }));

    expect(outcome).toMatchObject({
      head: { spec: { kind: 'ordinal', classes: ['0', '1', '2', '3', '4'] } },
    });
    expect(figure(outcome, 'quadratic-kappa')).toBeGreaterThan(0.3);
  });

  it('tell bone ages within months, and better where they know the sex', async () => {
    const [without, withSex] = await Promise.all(
      [false, true].map((takesSex) => trainHead(trainingOrder({ term: 'bone-age', takesSex, vectors }))),
    );

    // Said the mean age of all, they would be wrong by 44 months.
    expect(figure(without!, 'mean-absolute-error')).toBeLessThan(16);
    expect(figure(withSex!, 'mean-absolute-error')).toBeLessThan(figure(without!, 'mean-absolute-error'));
  });
});
