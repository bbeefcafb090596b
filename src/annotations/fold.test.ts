import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPrediction, anEvent, film } from './builders.ts';
import type { AnnotationEvent } from './event.ts';
import { fold } from './fold.ts';

const valueOf = (events: readonly AnnotationEvent[], finding = 'fracture') =>
  fold(events).verdicts.get(film)?.get(finding)?.value;

describe('what holds on a film', () => {
  it('is the last verdict on each finding', () => {
    const events = [
      anEvent({ seq: 1 }, { value: 'confirmed' }),
      anEvent({ seq: 2 }, { value: 'rejected' }),
      anEvent({ seq: 3 }, { value: 'confirmed', finding: 'implant' }),
    ];

    expect(valueOf(events)).toBe('rejected');
    expect(valueOf(events, 'implant')).toBe('confirmed');
  });

  it('is the verdict before when the last is undone, and the last again when it is redone', () => {
    const said = [anEvent({ seq: 1 }), anEvent({ seq: 2, id: 'no' }, { value: 'rejected' })];
    const undone = [...said, anEvent({ seq: 3 }, { kind: 'undo', target: 'no' })];
    const redone = [...undone, anEvent({ seq: 4 }, { kind: 'redo', target: 'no' })];

    expect(valueOf(undone)).toBe('confirmed');
    expect([...fold(undone).undone]).toEqual(['no']);
    expect(valueOf(redone)).toBe('rejected');
  });

  it('is nothing when the only verdict is undone', () => {
    const events = [anEvent({ seq: 1, id: 'yes' }), anEvent({ seq: 2 }, { kind: 'undo', target: 'yes' })];

    expect(fold(events).verdicts.size).toBe(0);
  });

  it('is decided between two devices by Lamport time, then by device', () => {
    const first = anEvent({ device: 'b', lamport: 4 }, { value: 'confirmed' });
    const later = anEvent({ device: 'a', lamport: 5 }, { value: 'rejected' });
    const same = anEvent({ device: 'c', lamport: 5 }, { value: 'confirmed' });

    expect(valueOf([later, first])).toBe('rejected');
    expect(valueOf([same, later, first])).toBe('confirmed');
  });

  it('is the same in any order of merging, and however often an event was merged', () => {
    fc.assert(
      fc.property(mergedLogs(), ({ events, merged }) => {
        expect(fold(merged)).toEqual(fold(events));
      }),
    );
  });
});

/** Logs of three devices with verdicts, undos and redos of each other's events; then a shuffle with repeats. */
function mergedLogs() {
  const step = fc.record({
    device: fc.constantFrom('a', 'b', 'c'),
    filmKey: fc.constantFrom('x#0', 'y#0'),
    lamport: fc.integer({ min: 1, max: 6 }),
    kind: fc.constantFrom('verdict', 'undo', 'redo'),
    finding: fc.constantFrom('fracture', 'implant'),
    value: fc.constantFrom('confirmed', 'rejected'),
    targetAt: fc.nat({ max: 11 }),
  });
  return fc.array(step, { minLength: 1, maxLength: 12 }).chain((steps) => {
    const events = steps.map(({ device, filmKey, lamport, targetAt, ...said }, at) =>
      anEvent(
        { id: `e${String(at)}`, device, filmKey, lamport, seq: at + 1 },
        { ...said, target: `e${String(targetAt % steps.length)}`, prediction: aPrediction() },
      ),
    );
    const shuffled = fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length });
    return fc
      .tuple(shuffled, fc.subarray(events))
      .map(([order, repeated]) => ({ events, merged: [...repeated, ...order] }));
  });
}
