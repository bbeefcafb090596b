import { describe, expect, it } from 'vitest';
import { aFinding, anEvent, aPrediction, aVerdict, film } from '../builders.ts';
import { fold } from '../fold.ts';
import { disagreementOf, evaluationFilms, isAnsweredIn, saidOf } from './answered.ts';

const worklist = { list: 'l1', strategy: 'random', seed: 1, pool: 'p', share: 'evaluation' } as const;
const logOf = (...events: ReturnType<typeof anEvent>[]) => ({ events, folded: fold(events), fault: null });

describe('what was said for a list', () => {
  it('is a verdict or a statement on its finding that bears the list, and was not taken back', () => {
    const verdict = anEvent({ seq: 1 }, aVerdict({ worklist }));
    const undo = anEvent({ seq: 2 }, { kind: 'undo', target: verdict.id });
    const statement = anEvent({ seq: 3 }, aFinding({ worklist }));
    const list = { id: 'l1', finding: 'fracture' };

    expect(isAnsweredIn(undefined, list)).toBe(false);
    expect(isAnsweredIn(logOf(verdict), list)).toBe(true);
    expect(isAnsweredIn(logOf(verdict, undo), list)).toBe(false);
    expect(isAnsweredIn(logOf(statement), list)).toBe(true);
    expect(isAnsweredIn(logOf(statement), { ...list, finding: 'hardware' })).toBe(false);
    expect(isAnsweredIn(logOf(anEvent({}, aVerdict())), list)).toBe(false);
  });

  it('keeps films of the evaluation share known', () => {
    const chosen = { ...worklist, share: 'chosen' } as const;
    const events = [
      anEvent({ filmKey: 'a', seq: 1 }, aVerdict({ worklist })),
      anEvent({ filmKey: 'b', seq: 2 }, aVerdict({ worklist: chosen })),
      anEvent({ filmKey: 'c', seq: 3 }, aVerdict()),
    ];

    expect([...evaluationFilms(events)]).toEqual(['a']);
  });
});

describe('who disagrees about a finding', () => {
  const says = (device: string, isPresent: boolean) =>
    anEvent({ device }, { ...aFinding({ value: { kind: 'presence', isPresent } }) });

  it('two readers, of whom each said last something else', () => {
    const said = saidOf([says('d1', true), says('d2', false)], 'fracture').get(film) ?? [];

    expect(said).toEqual(['present', 'absent']);
    expect(disagreementOf(said, aPrediction())).toBe('people');
  });

  it('a reader and a model that passed a threshold; an undecided model contradicts nobody', () => {
    const said = saidOf([says('d1', false)], 'fracture').get(film) ?? [];

    expect(disagreementOf(said, aPrediction({ verdict: 'over' }))).toBe('machine');
    expect(disagreementOf(said, aPrediction({ verdict: 'under' }))).toBeNull();
    expect(disagreementOf(said, aPrediction({ verdict: 'undecided' }))).toBeNull();
    expect(disagreementOf([], aPrediction({ verdict: 'over' }))).toBeNull();
  });
});
