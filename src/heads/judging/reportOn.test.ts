import { describe, expect, it } from 'vitest';
import { anOrder, inventedSet } from '../training/inventedSet.ts';
import { figure, trained } from '../training/trained.ts';

describe('the report on a head', () => {
  it('judges each region alone, where it has films enough', async () => {
    const set = inventedSet({ films: 600 });
    const region = set.truth.map((_, film) => (film < 12 ? 'pied' : film % 2 === 0 ? 'main' : 'genou'));

    const { report } = await trained(anOrder({ ...set, groups: { region } }));

    expect(report.subgroups.map(({ value }) => value)).toEqual(['genou', 'main']);
    expect(figure(report.subgroups[0]?.judged[0], 'auroc').value).toBeGreaterThan(0.7);
  });

  it('says that hardware alone tells what the head will say, and that width does not', async () => {
    const set = inventedSet({ films: 600 });
    const hardware = set.truth.map((truth) => (truth > 0.1 ? 'yes' : 'no'));
    const width = set.truth.map((_, film) => 1500 + ((film * 7919) % 1000));

    const { report } = await trained(anOrder({ ...set, groups: { hardware }, numbers: { width } }));

    const [byHardware, byWidth] = report.shortcuts;
    expect(byHardware).toMatchObject({ by: 'hardware', label: 'fracture', isSuspect: true });
    expect(byHardware!.auroc).toBeGreaterThan(0.75);
    expect(byHardware!.truthAuroc).toBeGreaterThan(0.9);
    expect(byWidth).toMatchObject({ by: 'width', isSuspect: false });
    expect(byWidth!.explained).toBeLessThan(0.1);
  });

  it('compares with the head in use on patients that neither learned from', async () => {
    const set = inventedSet({ films: 600, columns: 64 });
    const first = await trained(
      anOrder({ ...set, targets: set.targets.map((label, film) => (film < 100 ? label : NaN)) }),
    );

    const second = await trained(anOrder(set, { inUse: first, version: 2 }));

    const [gain] = second.report.gainOverInUse;
    expect(gain).toMatchObject({ label: 'fracture', figure: 'auroc' });
    expect(gain!.difference).toBeCloseTo(gain!.own! - gain!.other!, 12);
    expect(gain!.difference).toBeGreaterThan(0);
    expect(gain!.isBetterIn).toBeGreaterThan(0.9);
  });

  it('does not compare with a head that may have learned from these patients', async () => {
    const set = inventedSet();
    const other = await trained(anOrder(set, { seed: 8 }));

    const { report } = await trained(anOrder(set, { inUse: other }));

    expect(report.gainOverInUse).toEqual([]);
  });
});
