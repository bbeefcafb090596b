import { describe, expect, it } from 'vitest';
import { anEvent } from '../builders.ts';
import { filmReadings } from './readingTimes.ts';

let count = 0;
const said = (film: string, time: string, fields: object = {}) =>
  anEvent(
    { filmKey: `${film}#0`, seq: ++count, id: String(count) },
    { author: 'Anne', at: `2026-11-27T${time}Z`, ...fields },
  );
const utcDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const read = (events: Parameters<typeof filmReadings>[0], counts = () => true) =>
  filmReadings(events, counts, utcDay).map(({ filmKey, ms }) => [filmKey, ms]);

describe('the time that a film took', () => {
  it('is what lies between what was said of the film before and the last thing said of it', () => {
    const events = [
      said('a', '09:00:00'),
      said('b', '09:00:40'),
      said('b', '09:00:55'),
      said('c', '09:02:00'),
    ];

    expect(read(events)).toEqual([
      ['a#0', null],
      ['b#0', 55_000],
      ['c#0', 65_000],
    ]);
  });

  it('leaves out a pause of more than five minutes, and is not known where the film begins with one', () => {
    const events = [
      said('a', '09:00:00'),
      said('b', '09:00:30'),
      said('b', '09:10:00'),
      said('b', '09:10:10'),
      said('c', '12:00:00'),
      said('d', '12:05:00'),
    ];

    expect(read(events)).toEqual([
      ['a#0', null],
      ['b#0', 40_000],
      ['c#0', null],
      ['d#0', 300_000],
    ]);
  });

  it('is not told of films that a table or one click said within a second', () => {
    const events = [said('a', '09:00:00'), said('b', '09:00:00.400'), said('c', '09:00:01.500')];

    expect(read(events)).toEqual([
      ['a#0', null],
      ['b#0', null],
      ['c#0', 1_100],
    ]);
  });

  it('is of each person at each workstation: what others say meanwhile takes nobody’s time', () => {
    const events = [
      said('a', '09:00:00'),
      said('x', '09:00:10', { author: 'Zoé' }),
      said('b', '09:00:30'),
      said('y', '09:01:10', { author: 'Zoé' }),
      said('b', '09:00:31', { device: 'd2' }),
    ];

    expect(read(events)).toEqual([
      ['a#0', null],
      ['b#0', 30_000],
      ['x#0', null],
      ['y#0', 60_000],
    ]);
  });

  it('goes on at a workstation that speaks of a film under another name since an erasure', () => {
    const events = [said('a', '09:00:00', { device: 'd1' }), said('b', '09:00:20', { device: 'd1/2' })];

    expect(read(events)).toEqual([
      ['a#0', null],
      ['b#0', 20_000],
    ]);
  });

  it('is the same in whatever order the log was merged, and never negative where a clock went back', () => {
    const events = [said('a', '09:00:00'), said('b', '08:59:30'), said('c', '09:00:50')];

    expect(read(events)).toEqual([
      ['b#0', null],
      ['a#0', 30_000],
      ['c#0', 50_000],
    ]);
    expect(read([...events].reverse())).toEqual(read(events));
  });

  it('counts for no film of which nothing stands said', () => {
    const events = [said('a', '09:00:00'), said('b', '09:00:20', { kind: 'undo', target: '1' })];

    expect(filmReadings(events, ({ kind }) => kind !== 'undo', utcDay)).toEqual([
      { author: 'Anne', filmKey: 'a#0', day: '2026-11-27', ms: null },
    ]);
  });
});
