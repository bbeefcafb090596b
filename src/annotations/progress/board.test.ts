import { describe, expect, it } from 'vitest';
import { aFinding, anEvent } from '../builders.ts';
import type { AnnotationEvent } from '../event.ts';
import { boardOf, type BoardChoice } from './board.ts';

const utcDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const everything: BoardChoice = { author: null, list: null, among: [] };
const board = (events: readonly AnnotationEvent[], choice: Partial<BoardChoice> = {}) =>
  boardOf(events, { ...everything, ...choice }, { dayOf: utcDay });

let count = 0;
/** A film that `author` found to have a fracture or not, so many seconds after the hour. */
function said(film: number, seconds: number, { day = 27, author = 'Anne', ...draft }: Saying = {}) {
  const at = new Date(Date.UTC(2026, 10, day, 9) + seconds * 1000).toISOString();
  return anEvent(
    { filmKey: `f${String(film)}#0`, seq: ++count, id: `e${String(count)}` },
    { author, at, ...aFinding(), ...draft },
  );
}
interface Saying {
  readonly day?: number;
  readonly author?: string;
  readonly [part: string]: unknown;
}
const presence = (isPresent: boolean) => ({ kind: 'presence', isPresent });
const list = { id: 'l1', finding: 'fracture' };
const worklist = { list: 'l1', strategy: 'random', seed: 1, pool: '', share: 'chosen' };

describe('the board', () => {
  it('tells films read and left, the middle time with its middle half, and films an hour by day', () => {
    // 27th: 0, 20, 40, 80, 160 s; 28th: 0, 90 s.
    const events = [
      ...[0, 20, 40, 80, 160].map((seconds, film) => said(film, seconds)),
      ...[0, 90].map((seconds, film) => said(film + 5, seconds, { day: 28 })),
    ];

    const { done, left, time, days, perHour } = board(events, { among: ['f0#0', 'f6#0', 'f7#0', 'f8#0'] });

    expect([done, left]).toEqual([7, 2]);
    // 20, 20, 40, 80 and 90 s, 250 s in all; numpy.quantile gives 20, 40 and 80.
    expect(time).toEqual({
      films: 5,
      medianMs: 40_000,
      quartilesMs: [20_000, 80_000],
      bins: [0, 0, 0, 2, 1, 2, 0, 0],
    });
    expect(perHour).toBeCloseTo(72, 9);
    expect(days).toEqual([
      { day: '2026-11-27', films: 5, perHour: 90 },
      { day: '2026-11-28', films: 2, perHour: 40 },
    ]);
  });

  it('tells each author apart, and of one alone when asked', () => {
    const events = [
      ...[0, 30, 60, 90].map((seconds, film) => said(film, seconds)),
      said(0, 500, { author: 'Zoé', value: presence(false) }),
      said(1, 620, { author: 'Zoé', value: { kind: 'unknown' } }),
    ];

    expect(board(events).authors).toMatchObject([
      { author: 'Anne', films: 4, perHour: 120, time: { medianMs: 30_000 } },
      { author: 'Zoé', films: 2, perHour: 30, time: { medianMs: 120_000 } },
    ]);
    expect(board(events, { author: 'Zoé' })).toMatchObject({ done: 2, perHour: 30 });
    expect(board(events, { author: 'Zoé' }).balance[0]?.parts).toEqual([
      { answer: 'absent', films: 1 },
      { answer: 'unknown', films: 1 },
    ]);
  });

  it('balances what the answers come to: readers who contradict one another leave a film open', () => {
    const grade = (one: number) => ({ kind: 'grade', grade: one });
    const events = [
      ...[0, 1, 2].map((film) => said(film, film)),
      said(0, 100, { author: 'Zoé', value: presence(false) }),
      said(3, 110, { value: presence(false) }),
      said(4, 120, { value: { kind: 'unknown' } }),
      ...[3, 0, 3].map((one, film) =>
        said(film, 130 + film, { term: 'kl', termLabel: 'KL', value: grade(one) }),
      ),
    ];

    expect(board(events).balance).toEqual([
      {
        finding: 'fracture',
        findingLabel: 'fracture',
        films: 5,
        parts: [
          { answer: 'present', films: 2 },
          { answer: 'absent', films: 1 },
          { answer: 'unknown', films: 1 },
          { answer: 'open', films: 1 },
        ],
      },
      {
        finding: 'kl',
        findingLabel: 'KL',
        films: 3,
        parts: [
          { answer: 'grade-0', films: 1 },
          { answer: 'grade-3', films: 2 },
        ],
      },
    ]);
  });

  it('of a list counts what was said for it alone', () => {
    const events = [
      said(0, 0, { worklist }),
      said(1, 60, { worklist }),
      said(2, 90),
      said(1, 100, { term: 'hardware', termLabel: 'matériel' }),
    ];

    const ofList = board(events, { list, among: ['f0#0', 'f1#0', 'f9#0'] });

    expect(ofList).toMatchObject({ done: 2, left: 1 });
    expect(ofList.balance.map(({ finding, films }) => [finding, films])).toEqual([['fracture', 2]]);
    expect(board(events)).toMatchObject({ done: 3 });
  });

  it('does not count what was taken back or taken off', () => {
    const one = said(0, 0);
    const events = [one, said(0, 10, { kind: 'undo', target: one.id }), said(1, 20, { value: null })];

    expect(board(events)).toMatchObject({ done: 0, days: [], balance: [], authors: [], time: null });
  });
});
