import { describe, expect, it } from 'vitest';
import type { Head } from '../head.ts';
import { predict } from '../predict.ts';
import { allRows } from '../solve/matrix.ts';
import { aFractureSpec, anOrder, inventedSet } from './inventedSet.ts';
import { figure, trained } from './trained.ts';
import { inputsOf } from './trainingSet.ts';

describe('heads of other kinds', () => {
  it('grade as Kellgren and Lawrence do', async () => {
    const cuts = [-0.9, -0.2, 0.5, 1.2];
    const set = inventedSet({
      films: 800,
      distance: 4,
      labelOf: (truth) => cuts.filter((cut) => truth > cut).length,
    });
    const spec = aFractureSpec({ task: 'kl', kind: 'ordinal', classes: ['0', '1', '2', '3', '4'] });

    const { report, intercepts } = await trained(anOrder(set, { spec }));

    expect(figure(report.heldOut[0], 'quadratic-kappa').value).toBeGreaterThan(0.7);
    expect(figure(report.heldOut[0], 'mean-absolute-error').value).toBeLessThan(0.7);
    expect(report.heldOut[0]?.confusion).toHaveLength(5);
    expect(intercepts.toSorted((a, b) => b - a)).toEqual(intercepts);
  });

  it('choose one class of several', async () => {
    const set = inventedSet({
      films: 600,
      distance: 4,
      labelOf: (truth) => (truth < -0.5 ? 0 : truth < 0.5 ? 1 : 2),
    });
    const spec = aFractureSpec({ kind: 'multinomial', classes: ['main', 'genou', 'épaule'] });

    const { report } = await trained(anOrder(set, { spec }));

    expect(figure(report.heldOut[0], 'balanced-accuracy').value).toBeGreaterThan(0.6);
  });

  it('learn two findings side by side, « inconnu » teaching nothing', async () => {
    const one = inventedSet({ films: 600 });
    const targets = Float64Array.from(
      one.truth.flatMap((truth, film) => [Number(truth > 0), film % 3 === 0 ? NaN : Number(truth < -0.5)]),
    );
    const spec = aFractureSpec({ kind: 'multi-label', classes: ['fracture', 'normal'] });

    const { report } = await trained(anOrder({ ...one, targets }, { spec }));

    expect(report.heldOut.map(({ label }) => label)).toEqual(['fracture', 'normal']);
    expect(figure(report.heldOut[0], 'auroc').value).toBeGreaterThan(0.8);
    expect(figure(report.heldOut[1], 'auroc').value).toBeGreaterThan(0.8);
    expect(report.heldOut[1]!.films).toBeLessThan(report.heldOut[0]!.films);
  });

  it('tell the bone age in months, sooner for girls where the sex is an input', async () => {
    const one = inventedSet({ films: 800, distance: 6 });
    const male = Float64Array.from(one.truth, (_, film) => film % 2);
    const months = Float64Array.from(one.truth, (truth, film) => 110 + 30 * truth + 18 * male[film]!);
    const spec = aFractureSpec({
      task: 'bone-age',
      kind: 'regression',
      classes: ['bone-age'],
      unit: 'month',
    });
    const error = (head: Head) => figure(head.report.heldOut[0], 'mean-absolute-error').value!;

    const without = await trained(anOrder({ ...one, targets: months }, { spec }));
    const withSex = await trained(
      anOrder({ ...one, targets: months, male }, { spec: { ...spec, takesSex: true } }),
    );

    expect(error(withSex)).toBeLessThan(error(without) - 2);
    expect(error(withSex)).toBeLessThan(11);
    const inputs = inputsOf(
      { values: one.vectors.values.slice(0, 16), rows: 1, columns: 16 },
      Float64Array.of(1),
    );
    const asGirl = inputsOf(
      { values: one.vectors.values.slice(0, 16), rows: 1, columns: 16 },
      Float64Array.of(0),
    );
    const ages = [inputs, asGirl].map((film) => predict(withSex, film, allRows(film))[0]!);
    const [boy, girl] = ages.map((answer) => (answer.kind === 'quantities' ? answer.values[0]! : NaN));
    expect(boy! - girl!).toBeGreaterThan(13);
    expect(boy! - girl!).toBeLessThan(23);
  });
});
