import { describe, expect, it } from 'vitest';
import { anEvent } from './builders.ts';
import { reversibleOn } from './reversal.ts';

const yes = anEvent({ seq: 1, id: 'yes' });
const no = anEvent({ seq: 2, id: 'no' });
const undoNo = anEvent({ seq: 3 }, { kind: 'undo', target: 'no' });
const undoYes = anEvent({ seq: 4 }, { kind: 'undo', target: 'yes' });

describe('undo and redo', () => {
  it('have nothing to do on a film of which nothing was said', () => {
    expect(reversibleOn([], 'd1')).toEqual({ undo: null, redo: null });
  });

  it('go back verdict by verdict, and forward in the opposite order', () => {
    expect(reversibleOn([yes, no], 'd1')).toEqual({ undo: 'no', redo: null });
    expect(reversibleOn([yes, no, undoNo], 'd1')).toEqual({ undo: 'yes', redo: 'no' });
    expect(reversibleOn([yes, no, undoNo, undoYes], 'd1')).toEqual({ undo: null, redo: 'yes' });
    const redoYes = anEvent({ seq: 5 }, { kind: 'redo', target: 'yes' });
    expect(reversibleOn([yes, no, undoNo, undoYes, redoYes], 'd1')).toEqual({ undo: 'yes', redo: 'no' });
  });

  it('forget what could be redone once something new is said', () => {
    const again = anEvent({ seq: 4, id: 'again' });

    expect(reversibleOn([yes, no, undoNo, again], 'd1')).toEqual({ undo: 'again', redo: null });
  });

  it('leave alone what another device said', () => {
    const theirs = anEvent({ device: 'd2', seq: 1, lamport: 9 });

    expect(reversibleOn([yes, theirs], 'd1')).toEqual({ undo: 'yes', redo: null });
  });
});
