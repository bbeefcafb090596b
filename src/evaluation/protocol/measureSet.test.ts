import { describe, expect, it } from 'vitest';
import { grades, yesOrNo, type LabelledFilm, type LabelledSet } from '../datasets/labelledSet.ts';
import { evaluationReport } from '../report/evaluationReport.ts';
import { measureSet, setMeasures } from './measureSet.ts';
import { paperSides, strictSides } from './sides.ts';
import { testUnits } from './testUnits.ts';

const signal = new AbortController().signal;
const film = (at: number, more: Partial<LabelledFilm> = {}): LabelledFilm => ({
  file: `${at}.png`,
  fold: at % 4 === 3 ? 'test' : 'train',
  patient: `p${Math.floor(at / 2)}`,
  study: `s${Math.floor(at / 8)}-${at % 4}`,
  targets: [at % 2],
  male: Number.NaN,
  groups: { region: at % 3 === 0 ? 'hand' : 'leg' },
  ...more,
});
/** Of `films`: the truth stands in the first number, the second is the same for all. */
function aSet(
  films: readonly LabelledFilm[],
  more: Partial<LabelledSet> = {},
): [LabelledSet, Float32Array[]] {
  const set = {
    name: 'set',
    question: 'abnormal',
    spec: yesOrNo('abnormal'),
    places: ['film'],
    isByStudy: false,
  };
  return [{ ...set, ...more, films }, films.map(({ targets }) => Float32Array.of(targets[0]! * 4 - 2, 1))];
}
const many = Array.from({ length: 200 }, (_, at) => film(at, { targets: [Math.floor(at / 4) % 2] }));

describe('the sides of a protocol', () => {
  const order = { films: many, share: 0.1, seed: 7, judged: 'test' };

  it('of the paper shrink the training part by film and leave the validation part whole', () => {
    const [whole, tenth] = [paperSides({ ...order, share: 1 }), paperSides(order)];

    expect([whole.learning.length, whole.validation.length]).toEqual([135, 15]);
    expect([tenth.learning.length, tenth.validation]).toEqual([14, whole.validation]);
    expect([...tenth.learning].every((row) => whole.learning.includes(row))).toBe(true);
  });

  it('of the strict one shrink by patient, all that anything is chosen with', () => {
    const { learning, validation } = strictSides(order);
    const patients = new Set(Array.from(learning, (row) => many[row]!.patient));

    expect([patients.size, validation.length]).toEqual([10, 0]);
    expect(learning).toHaveLength(
      many.filter(({ fold, patient }) => fold === 'train' && patients.has(patient)).length,
    );
  });

  it('never learn from the part that is judged', () => {
    const films = many.map((one, at) => ({ ...one, fold: at % 4 === 2 ? ('val' as const) : one.fold }));

    for (const judged of ['val', 'test']) {
      const sides = [paperSides, strictSides].map((make) => make({ films, share: 1, seed: 1, judged }));
      const rows = sides.flatMap(({ learning, validation }) => [...learning, ...validation]);
      expect(rows.filter((row) => films[row]!.fold === judged)).toEqual([]);
    }
  });
});

describe('a frozen encoder on a data set', () => {
  it('is measured by both protocols at three shares, perfect where the vector holds the truth', async () => {
    const [set, cls] = aSet(many);

    const result = await measureSet(set, cls, 'test', signal);
    const measures = setMeasures(set, result);

    expect(result.runs.map(({ protocol, share }) => `${protocol} ${share}`)).toEqual([
      'paper 100',
      'strict 100',
      'paper 10',
      'strict 10',
      'paper 1',
      'strict 1',
    ]);
    expect(measures['paper.100.abnormal.auroc']).toEqual({ value: 1, interval: [1, 1], n: 50 });
    expect(measures['strict.100.abnormal.f1']).toEqual({ value: 1, interval: [1, 1], n: 50 });
    expect(measures['probe.abnormal.accuracy']).toEqual({ value: 1, interval: [1, 1], n: 50 });
    expect(result.runs.map(({ said }) => said.length).slice(0, 2)).toEqual([1, 5]);
  });

  it('judges two knees of one film together, and leaves out the one of which nothing is known', async () => {
    const knees = many.map((one, at) => ({
      ...one,
      targets: [Math.floor(at / 4) % 5, at === 3 ? Number.NaN : Math.floor(at / 4) % 5],
    }));
    const [set, cls] = aSet(knees, { question: 'kl', spec: grades('kl'), places: ['right', 'left'] });

    const measures = setMeasures(set, await measureSet(set, cls, 'test', signal));

    expect(measures['probe.kl.kappa_quadratic']).toMatchObject({ n: 99 });
    expect(measures['probe.kl.kappa_quadratic']!.value).toBeGreaterThan(0.95);
    expect(measures['probe.oa.auroc']).toMatchObject({ value: 1, n: 99 });
  });

  it('answers for a study by the mean of its films, twelve at most', () => {
    const study = Array.from({ length: 13 }, (_, at) =>
      film(at, { fold: 'test', study: 'one', targets: [1] }),
    );
    const [set] = aSet(study, { isByStudy: true });
    const cls = study.map((_, at) => Float32Array.of(at, 1));

    const units = testUnits(set, cls, 'test');

    expect(units.films).toHaveLength(1);
    expect([...units.vectors.values]).toEqual([5.5, 1]);
  });

  it('says what it cannot learn: one answer alone, or a part without a film', async () => {
    const [set, cls] = aSet(many.map((one) => ({ ...one, targets: [1] })));

    await expect(measureSet(set, cls, 'test', signal)).rejects.toMatchObject({ code: 'class-missing' });
    await expect(measureSet(set, cls, 'val', signal)).rejects.toMatchObject({ code: 'fold-empty' });
  });

  it('stops between two heads', async () => {
    const [set, cls] = aSet(many);

    await expect(measureSet(set, cls, 'test', AbortSignal.abort(new Error('enough')))).rejects.toThrow(
      'enough',
    );
  });
});

describe('the report of a measurement', () => {
  it('is one page without a script or anything from elsewhere, with tables, drawings and subgroups', async () => {
    const [set, cls] = aSet(many);
    const result = await measureSet(set, cls, 'test', signal);
    const measures = setMeasures(set, result);
    const facts = { model: 'a <b>', weights: 'ff', set, fold: 'test', date: '2026-01-01', measures, result };

    const say = (key: string, values: Record<string, unknown> = {}) =>
      [key, ...Object.values(values)].join(' ');
    const html = evaluationReport({ ...facts, language: 'fr', say });

    expect(html).toContain('a &lt;b&gt;');
    expect(html).not.toMatch(/<script|https?:\/\/|<link|\bon\w+=/);
    expect(html.match(/<svg/g)).toHaveLength(3);
    expect(html).toContain('<td>1,000 [1,000\u00a0; 1,000]</td>');
    expect(html).toContain('<td>region : hand</td>');
  });
});
