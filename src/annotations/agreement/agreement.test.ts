import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../heads/index.ts';
import { aFinding, aMark, anEvent } from '../builders.ts';
import type { AnnotationEvent } from '../event.ts';
import type { FindingValue } from '../findings/finding.ts';
import { agreementIn } from './agreement.ts';

const closeTo = (value: number): unknown => expect.closeTo(value, 12);

const ports = { bootstrap: bootstrapInterval, groupOf: (filmKey: string) => filmKey, seed: 1 };
let count = 0;
const said = (film: number, author: string, draft: object): AnnotationEvent =>
  anEvent({ filmKey: `f${String(film)}#0`, seq: ++count, id: String(count) }, { author, ...draft });
const presence = (isPresent: boolean): FindingValue => ({ kind: 'presence', isPresent });

/** So many films of each pair of answers. */
function readBoth(table: readonly (readonly [FindingValue, FindingValue, number])[], fields = {}) {
  const films = table.flatMap(([first, second, times]) =>
    Array.from({ length: times }, () => [first, second] as const),
  );
  return films.flatMap(([first, second], film) => [
    said(film, 'Anne', aFinding({ value: first, ...fields })),
    said(film, 'Zoé', aFinding({ value: second, ...fields })),
  ]);
}

describe('the agreement of two readers', () => {
  it('on yes and no is kappa, with an interval as wide as its standard error says', () => {
    const [yes, no] = [presence(true), presence(false)];
    const events = readBoth([
      [yes, yes, 20],
      [yes, no, 5],
      [no, yes, 10],
      [no, no, 15],
    ]);

    const [row] = agreementIn(events, ports);

    expect(row).toMatchObject({
      finding: 'fracture',
      readers: ['Anne', 'Zoé'],
      films: 50,
      blind: 0,
      alike: 35,
      isTooFew: false,
    });
    const { name, value, interval } = row!.figures[0]!;
    expect([name, value]).toEqual(['kappa', closeTo(0.4)]);
    // Fleiss, Cohen and Everitt 1969: about 0.4 ± 1.96 × 0.13.
    expect(interval![0]).toBeGreaterThan(0.06);
    expect(interval![0]).toBeLessThan(0.24);
    expect(interval![1]).toBeGreaterThan(0.56);
    expect(interval![1]).toBeLessThan(0.74);
    expect(agreementIn(events, ports)).toEqual([row]);
  });

  it('on grades is weighted, and on numbers the mean difference in their unit', () => {
    const grade = (one: number): FindingValue => ({ kind: 'grade', grade: one });
    const age = (number: number): FindingValue => ({ kind: 'number', number, unit: 'mo' });
    const counts = [
      [6, 2, 0, 0],
      [1, 7, 3, 0],
      [0, 2, 8, 1],
      [0, 1, 2, 7],
    ];
    const grades = readBoth(
      counts.flatMap((row, a) => row.map((times, b) => [grade(a), grade(b), times] as const)),
      { term: 'kellgren-lawrence' },
    );
    const ages = readBoth(
      [
        [age(100), age(106), 8],
        [age(120), age(118), 4],
      ],
      { term: 'bone-age' },
    );

    const rows = agreementIn([...grades, ...ages], ports);

    expect(rows.map(({ figures }) => figures[0])).toMatchObject([
      { name: 'weighted-kappa', value: closeTo(0.8249708284714119) },
      // (8 × 6 + 4 × 2) / 12.
      { name: 'mean-difference', value: closeTo(56 / 12) },
    ]);
    expect(rows[1]).toMatchObject({ unit: 'mo', films: 12, alike: 0 });
  });

  it('on boxes is F1 at one half and the mean overlap of the pairs', () => {
    const rectangle = (left: number) =>
      aMark({
        tool: 'rectangle',
        points: [
          { x: left, y: 0 },
          { x: left + 10, y: 10 },
        ],
      });
    const drawing = (film: number, author: string, left: number) =>
      said(film, author, {
        kind: 'mark',
        markId: `${author}${String(film)}-${String(left)}`,
        mark: rectangle(left),
      });
    const films = Array.from({ length: 10 }, (_, film) => film);
    const events = [
      ...films.flatMap((film) => [drawing(film, 'Anne', 0), drawing(film, 'Zoé', 1)]),
      ...films.map((film) => drawing(film, 'Zoé', 50)),
    ];

    const [row] = agreementIn(events, ports);

    expect(row).toMatchObject({ isOfBoxes: true, films: 10, alike: null });
    // 10 pairs of 30 boxes; each pair shares 90 of 110.
    expect(row?.figures).toMatchObject([
      { name: 'f1', value: closeTo(20 / 30) },
      { name: 'mean-iou', value: closeTo(90 / 110) },
    ]);
  });

  it('gives no figure of too few films, and says how many there are', () => {
    const [row] = agreementIn(readBoth([[presence(true), presence(true), 9]]), ports);

    expect(row).toMatchObject({ films: 9, alike: 9, isTooFew: true, figures: [] });
  });

  it('takes « inconnu » for an answer beside yes and no, and not for a grade', () => {
    const unknown: FindingValue = { kind: 'unknown' };

    const nominal = agreementIn(readBoth([[presence(true), unknown, 3]]), ports);
    const graded = agreementIn(readBoth([[{ kind: 'grade', grade: 2 }, unknown, 3]]), ports);

    expect(nominal).toMatchObject([{ films: 3, alike: 0 }]);
    expect(graded).toEqual([]);
  });

  it('can be of blind readings alone, which are counted in any case', () => {
    const blind = readBoth([[presence(true), presence(true), 2]], { isBlind: true });
    const seen = [said(7, 'Anne', aFinding({ isBlind: true })), said(7, 'Zoé', aFinding())];

    const [all] = agreementIn([...blind, ...seen], ports);
    const [alone] = agreementIn([...blind, ...seen], { ...ports, onlyBlind: true });

    expect([all?.films, all?.blind, alone?.films]).toEqual([3, 2, 2]);
  });

  it('is between people with names: what nobody signed is no second reading', () => {
    const events = [said(1, 'Anne', aFinding()), said(1, '', aFinding())];

    expect(agreementIn(events, ports)).toEqual([]);
  });

  it('moves less when the films of one patient stand for each other', () => {
    const events = readBoth([
      [presence(true), presence(true), 10],
      [presence(true), presence(false), 5],
      [presence(false), presence(false), 10],
    ]);

    const [row] = agreementIn(events, { ...ports, groupOf: () => 'one patient' });

    const { value, interval } = row!.figures[0]!;
    expect(interval).toEqual([value, value]);
  });
});
