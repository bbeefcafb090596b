import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../heads/index.ts';
import { aFinding, anEvent } from '../builders.ts';
import type { AnnotationEvent } from '../event.ts';
import { questionsIn } from '../readings.ts';
import { agreementCourse, agreementPairs, type Lots } from './course.ts';

const ports = { bootstrap: bootstrapInterval, groupOf: (filmKey: string) => filmKey, seed: 1 };
const pair = { finding: 'fracture', readers: ['Anne', 'Zoé'] } as const;
const closeTo = (value: number): unknown => expect.closeTo(value, 12);
let count = 0;

/** A film that Anne read that day at noon, and Zoé an hour later. */
function readBoth(film: number, day: string, first: boolean, second: boolean): AnnotationEvent[] {
  const said = (author: string, hour: string, isPresent: boolean) =>
    anEvent(
      { filmKey: `f${String(film)}#0`, seq: ++count, id: String(count) },
      { author, at: `${day}T${hour}:00:00Z`, ...aFinding({ value: { kind: 'presence', isPresent } }) },
    );
  return [said('Anne', '12', first), said('Zoé', '13', second)];
}

/** Ten films of which the readers agree, then ten of which they answer 3 yes/yes, 2 yes/no, 2 no/yes, 3 no/no. */
function twoWeeks(): AnnotationEvent[] {
  const alike = Array.from({ length: 10 }, (_, film) => readBoth(film, '2026-11-18', film < 5, film < 5));
  const apart = Array.from({ length: 10 }, (_, at) =>
    readBoth(10 + at, '2026-11-25', at < 5, at < 3 || at === 5 || at === 6),
  );
  return [...apart.flat(), ...alike.flat()];
}

describe('the agreement of two readers over time', () => {
  it.each<[string, Lots]>([
    ['by weeks', { kind: 'week' }],
    ['by lots of ten films', { kind: 'films', films: 10 }],
  ])('is kappa of each lot with its interval, in the order of reading: %s', (_, lots) => {
    const course = agreementCourse(questionsIn(twoWeeks()), pair, lots, ports);

    // Observed 0.6, by chance 0.5.
    expect(course).toMatchObject([
      { films: 10, name: 'kappa', value: 1, from: '2026-11-18T13:00:00Z' },
      { films: 10, name: 'kappa', value: closeTo(0.2), to: '2026-11-25T13:00:00Z' },
    ]);
    expect(course[0]?.interval).toEqual([1, 1]);
    expect(course[1]!.interval![0]).toBeLessThan(0.2);
    expect(course[1]!.interval![1]).toBeGreaterThan(0.2);
  });

  it('says of the last lot, where it is too small, how many films it has and nothing else', () => {
    const course = agreementCourse(questionsIn(twoWeeks()), pair, { kind: 'films', films: 15 }, ports);

    expect(course.map(({ films, value }) => [films, value === null])).toEqual([
      [15, false],
      [5, true],
    ]);
  });

  it('is offered for each finding that two readers answered, that of most films first', () => {
    const other = readBoth(0, '2026-11-26', true, true).map(
      (event): AnnotationEvent => ({ ...event, ...aFinding({ term: 'hardware', termLabel: 'matériel' }) }),
    );

    expect(agreementPairs(questionsIn([...other, ...twoWeeks()]))).toEqual([
      { ...pair, findingLabel: 'fracture', films: 20 },
      { finding: 'hardware', findingLabel: 'matériel', readers: ['Anne', 'Zoé'], films: 1 },
    ]);
  });
});
