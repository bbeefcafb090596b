import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMark, anEvent, film } from './builders.ts';
import type { AnnotationEvent } from './event.ts';
import { fold } from './fold.ts';

const marksOf = (events: readonly AnnotationEvent[]) => [...(fold(events).marks.get(film) ?? [])];
const moved = [
  { x: 0, y: 0 },
  { x: 3, y: 4 },
];
const drawn = anEvent({ seq: 1 }, { kind: 'mark', markId: 'm', mark: aMark() });
const changed = anEvent(
  { seq: 2, id: 'c' },
  { kind: 'mark-changed', markId: 'm', change: { points: moved } },
);

describe('the marks on a film', () => {
  it('stand as drawn, then as changed, until deleted', () => {
    const deleted = anEvent({ seq: 3 }, { kind: 'mark-deleted', markId: 'm' });

    expect(marksOf([drawn])).toEqual([['m', aMark()]]);
    expect(marksOf([drawn, changed])).toEqual([['m', aMark({ points: moved })]]);
    expect(marksOf([drawn, changed, deleted])).toEqual([]);
  });

  it('come back when their deletion is undone, where they stood in the list', () => {
    const second = anEvent({ seq: 2 }, { kind: 'mark', markId: 'n', mark: aMark() });
    const deleted = anEvent({ seq: 3, id: 'd' }, { kind: 'mark-deleted', markId: 'm' });
    const undone = anEvent({ seq: 4 }, { kind: 'undo', target: 'd' });

    expect(marksOf([drawn, second, deleted, undone]).map(([id]) => id)).toEqual(['m', 'n']);
  });

  it('lose one gesture with one undo', () => {
    const undone = anEvent({ seq: 3 }, { kind: 'undo', target: 'c' });

    expect(marksOf([drawn, changed, undone])).toEqual([['m', aMark()]]);
  });

  it('keep the name that one device gave and the points that another moved', () => {
    const named = anEvent(
      { device: 'd2', seq: 1, lamport: 2 },
      { kind: 'mark-changed', markId: 'm', change: { text: 'cubitus' } },
    );

    expect(marksOf([named, drawn, changed])).toEqual([['m', aMark({ points: moved, text: 'cubitus' })]]);
  });

  it('are not brought back by a change that another device made after their deletion', () => {
    const deleted = anEvent({ seq: 3 }, { kind: 'mark-deleted', markId: 'm' });
    const late = { ...changed, device: 'd2', lamport: 9 };

    expect(marksOf([drawn, deleted, late])).toEqual([]);
  });

  it('leave the verdicts of the film alone', () => {
    const verdict = anEvent({ seq: 2 });

    expect(fold([drawn, verdict]).verdicts.get(film)?.get('fracture')?.id).toBe(verdict.id);
  });

  it('are the same in any order of merging, and however often an event was merged', () => {
    fc.assert(
      fc.property(mergedLogs(), ({ events, merged }) => {
        const [one, other] = [fold(events), fold(merged)];

        expect(other).toEqual(one);
        // toEqual takes no notice of the order of a Map; the list of marks is numbered by it.
        expect([...(other.marks.get(film)?.keys() ?? [])]).toEqual([...(one.marks.get(film)?.keys() ?? [])]);
      }),
    );
  });
});

/** Marks of two devices drawn, moved, renamed, deleted, undone and redone; then a shuffle with repeats. */
function mergedLogs() {
  const step = fc.record({
    device: fc.constantFrom('a', 'b'),
    lamport: fc.integer({ min: 1, max: 8 }),
    kind: fc.constantFrom('mark', 'mark-changed', 'mark-deleted', 'undo', 'redo'),
    markId: fc.constantFrom('m', 'n', 'o'),
    change: fc.constantFrom({ points: moved }, { text: 'radius' }),
    targetAt: fc.nat({ max: 13 }),
  });
  return fc.array(step, { minLength: 1, maxLength: 14 }).chain((steps) => {
    const events = steps.map(({ device, lamport, targetAt, ...said }, at) =>
      anEvent(
        { id: `e${String(at)}`, device, lamport, seq: at + 1 },
        { ...said, mark: aMark({ text: String(at) }), target: `e${String(targetAt % steps.length)}` },
      ),
    );
    const shuffled = fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length });
    return fc
      .tuple(shuffled, fc.subarray(events))
      .map(([order, repeated]) => ({ events, merged: [...repeated, ...order] }));
  });
}
