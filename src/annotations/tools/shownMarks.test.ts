import { describe, expect, it } from 'vitest';
import { aMark, anEvent, film } from '../builders.ts';
import { fold } from '../fold.ts';
import { shownMarks } from './shownMarks.ts';

const empty = { doing: null, held: [] };

describe('a log that a newer version wrote', () => {
  const later = { tool: 'spline', points: [{ x: 1, y: 2 }], knots: [3], text: '' };
  const events = [
    anEvent({ seq: 1 }, { kind: 'mark', markId: 'a', mark: aMark() }),
    anEvent({ seq: 2 }, { kind: 'mark', markId: 'b', mark: later }),
    anEvent({ seq: 3 }, { kind: 'mark-changed', markId: 'b', change: { points: [{ x: 3, y: 4 }] } }),
    anEvent({ seq: 4 }, { kind: 'mark-sharpened', markId: 'a', change: { sharpness: 2 } }),
  ];

  it('shows the marks that are known, and keeps the others in the fold', () => {
    const kept = fold(events).marks.get(film)!;

    expect([...shownMarks(kept, empty, film)]).toEqual([['a', aMark()]]);
    expect(kept.get('b')).toEqual({ ...later, points: [{ x: 3, y: 4 }] });
  });
});
