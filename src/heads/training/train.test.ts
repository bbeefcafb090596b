import { describe, expect, it } from 'vitest';
import type { Head } from '../head.ts';
import { anOrder, inventedSet, scoresAlong, trueDirection } from './inventedSet.ts';
import { partsOf } from './split.ts';
import { figure, toTheEnd, trained } from './trained.ts';

describe('a head for one finding', () => {
  const set = inventedSet({ films: 600, evaluationShare: 0.1 });

  it('is as good as the films allow, on held-out patients and on the random share', async () => {
    const { report } = await trained(anOrder(set));

    // Truth of deviation 1 seen through noise of 1 / 1.5: the best possible area for the sign of it is 0.91.
    for (const judged of [report.heldOut[0], report.evaluation[0]]) {
      const area = figure(judged, 'auroc');
      expect(area.value).toBeGreaterThan(0.82);
      expect(area.interval![0]).toBeLessThan(area.value!);
      expect(area.interval![1]).toBeGreaterThan(area.value!);
      expect(figure(judged, 'sensitivity').value).toBeGreaterThan(0.6);
      expect(figure(judged, 'specificity').value).toBeGreaterThan(0.6);
    }
    expect(report.heldOut[0]?.films).toBeGreaterThan(60);
    expect(report.heldOut[0]?.reliability).toHaveLength(15);
  });

  it('points along the truth', async () => {
    const { weights } = await trained(anOrder(set));

    const direction = trueDirection(16);
    const along = weights.reduce((sum, weight, column) => sum + weight * direction[column]!, 0);
    expect(along / Math.hypot(...weights)).toBeGreaterThan(0.9);
  });

  it('is the same head again from the same films and seed', async () => {
    expect(await trained(anOrder(set))).toEqual(await trained(anOrder(set)));
  });

  it('states probabilities that come true, though one film in eight has the finding', async () => {
    const rare = inventedSet({ films: 4000, labelOf: (truth) => Number(truth > 1.15) });

    const { report } = await trained(anOrder(rare));

    // Of 800 films in fifteen bins, chance alone makes 0.03.
    expect(figure(report.heldOut[0], 'calibration-error').value).toBeLessThan(0.05);
  });

  it('finds the wanted share where a sensitivity is asked for', async () => {
    const { report } = await trained(anOrder(set, { wantedSensitivity: 0.95 }));

    expect(figure(report.heldOut[0], 'sensitivity').value).toBeGreaterThan(0.87);
  });

  it('says how many more films it needs instead of being made of too few', async () => {
    const outcome = await toTheEnd(
      anOrder(inventedSet({ films: 40, labelOf: (_, film) => Number(film < 4) })),
    );

    expect(outcome).toMatchObject({
      kind: 'too-few',
      missing: [{ label: 'fracture', side: 'with', have: 4 }],
    });
    if (outcome.kind === 'too-few') expect(outcome.missing[0]?.more).toBeGreaterThanOrEqual(5);
  });

  it('tells how far it is', async () => {
    const phases = new Set<string>();

    await toTheEnd(anOrder(set), ({ phase }) => phases.add(phase));

    expect([...phases]).toEqual(['tuning', 'fitting', 'judging']);
  });
});

describe('a head informed by the prompts of its finding', () => {
  it('gains over the plain one where few films are labelled, and says so', async () => {
    const set = inventedSet({ films: 900, columns: 64, distance: 2.5, seed: 21 });
    const { learning } = partsOf({ ...set, isLabelled: () => true }, 7);
    const forgotten = new Set(learning.subarray(50));
    const few = { ...set, targets: set.targets.map((label, film) => (forgotten.has(film) ? NaN : label)) };

    const head = await trained(anOrder(few, { textScores: scoresAlong(trueDirection(64), few) }));

    expect(head.origin.probe).toBe('text');
    expect(head.report.gainOfText[0]?.difference).toBeGreaterThan(0.02);
    expect(head.report.gainOfText[0]?.isBetterIn).toBeGreaterThan(0.95);
  });

  it('does not believe prompts that point elsewhere', async () => {
    const wrong = trueDirection(64).map((value, column) => (column % 4 < 2 ? value : -value));
    const many = inventedSet({ films: 600, columns: 64, seed: 22 });

    const [misled, plain] = [
      await trained(anOrder(many, { textScores: scoresAlong(wrong, many) })),
      await trained(anOrder(many)),
    ];

    const area = (head: Head) => figure(head.report.heldOut[0], 'auroc').value!;
    expect(area(misled)).toBeGreaterThan(area(plain) - 0.02);
  });

  it('gives way to the plain one once many films are labelled', async () => {
    const set = inventedSet({ films: 600 });

    const head = await trained(anOrder(set, { textScores: scoresAlong(trueDirection(16), set) }));

    expect(head.origin.probe).toBe('plain');
    expect(head.report.gainOfText).toHaveLength(1);
  });
});
