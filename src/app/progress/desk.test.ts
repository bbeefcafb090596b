import { describe, expect, it } from 'vitest';
import { aFinding, anEvent } from '../../annotations/builders.ts';
import type { AnnotationEvent } from '../../annotations/index.ts';
import { createDesk } from './desk.ts';

const worklist = { list: 'l', strategy: 'random', seed: 1, pool: '', share: 'chosen', double: 1 };
const everything = { author: null, list: null, among: [] };

/** Anne found four fractures on twelve films of a list that two people read; Zoé found two of these, or has read none. */
function readers(zoeToo: boolean): AnnotationEvent[] {
  return Array.from({ length: 12 }, (_, film) => film).flatMap((film) => {
    const said = (author: string, seq: number, isPresent: boolean) =>
      anEvent(
        { filmKey: `f${String(film)}#0`, seq, id: `${author}${String(film)}` },
        { author, ...aFinding({ value: { kind: 'presence', isPresent } }), worklist },
      );
    return [said('Anne', 1, film < 4), ...(zoeToo ? [said('Zoé', 2, film < 2)] : [])];
  });
}

describe('the desk of the board', () => {
  it('tells a blind second reader how much is read, and none of the answers', () => {
    const desk = createDesk(() => Promise.resolve([]));
    desk.add(readers(false).slice(0, 5));
    desk.add(readers(false).slice(5));

    expect(desk.look({ author: 'Zoé', given: new Map() })).toEqual([]);
    expect(desk.board(everything)).toMatchObject({ done: 12, balance: [] });
    desk.look({ author: 'Anne', given: new Map() });
    expect(desk.board(everything)).toMatchObject({ balance: [{ films: 12 }] });
  });

  it('offers the agreement once both have read, patients drawn together', async () => {
    const desk = createDesk(() => Promise.resolve(readers(true)));
    await desk.readKept();
    const pairs = desk.look({ author: 'Zoé', given: new Map() });
    const patient = (patientId: string) => ({ patientId, patientName: null, patientBirthDate: null });
    const patients = Array.from(
      { length: 12 },
      (_, film) => [`f${String(film)}#0`, patient('one and the same')] as const,
    );

    const course = desk.course({ pair: pairs[0]!, lots: { kind: 'films', films: 12 }, patients });

    expect(pairs).toMatchObject([{ finding: 'fracture', readers: ['Anne', 'Zoé'], films: 12 }]);
    // 10 of 12 alike, 88 of 144 by chance: 4/7. One patient can be drawn in one way only.
    const kappa: unknown = expect.closeTo(4 / 7, 12);
    expect(course).toMatchObject([{ films: 12, value: kappa, interval: [kappa, kappa] }]);
  });
});
