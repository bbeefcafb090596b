import { describe, expect, it } from 'vitest';
import { aMark, anEvent } from './builders.ts';
import { reversedBetween } from './reversed.ts';

const drawn = anEvent({ seq: 1, id: 'drawn' }, { kind: 'mark', markId: 'm', mark: aMark() });
const points = [
  { x: 0, y: 0 },
  { x: 0, y: 10 },
];
const moved = anEvent({ seq: 2, id: 'moved' }, { kind: 'mark-changed', markId: 'm', change: { points } });
const undo = (seq: number, target: string) => anEvent({ seq }, { kind: 'undo', target });
const redo = (seq: number, target: string) => anEvent({ seq }, { kind: 'redo', target });

describe('what was undone or redone', () => {
  it('is the drawing of a mark, which stands no more', () => {
    expect(reversedBetween([drawn], [drawn, undo(2, 'drawn')])).toEqual({
      way: 'undo',
      event: drawn,
      mark: aMark(),
    });
  });

  it('is a change, with the mark as it is again', () => {
    const said = reversedBetween([drawn, moved], [drawn, moved, undo(3, 'moved')]);
    expect(said?.mark?.points).toEqual(aMark().points);

    const log = [drawn, moved, undo(3, 'moved')];
    expect(reversedBetween(log, [...log, redo(4, 'moved')])).toMatchObject({ way: 'redo', mark: { points } });
  });

  it('is a verdict, which has no mark', () => {
    const verdict = anEvent({ seq: 1, id: 'yes' });

    expect(reversedBetween([verdict], [verdict, undo(2, 'yes')])).toMatchObject({
      event: verdict,
      mark: null,
    });
  });

  it('is nothing where nothing could be reversed, or something else was said', () => {
    expect(reversedBetween([drawn], [drawn])).toBeNull();
    expect(reversedBetween([drawn], [drawn, moved])).toBeNull();
  });
});
