import { describe, expect, it } from 'vitest';
import { gesture } from '../gestures.ts';
import { lengthTool } from './lengthTool.ts';

const line = [
  { x: 10, y: 10 },
  { x: 40, y: 50 },
];

describe('the length tool', () => {
  it('draws with one drag', () => {
    const hand = gesture(lengthTool).down(10, 10).move(25, 30).move(40, 50).up();

    expect(hand.commands()).toEqual([{ kind: 'add', points: line }]);
    expect(hand.state().kind).toBe('idle');
  });

  it('draws with two clicks, and shows the line on its way', () => {
    const hand = gesture(lengthTool).click(10, 10).move(30, 20);
    expect(hand.state()).toMatchObject({ kind: 'placing', points: [line[0]], cursor: { x: 30, y: 20 } });

    hand.click(40, 50);

    expect(hand.commands()).toEqual([{ kind: 'add', points: line }]);
  });

  it('takes a tremor for a click: no line of a pixel is drawn', () => {
    const hand = gesture(lengthTool).down(10, 10).move(11, 11).up();

    expect(hand.commands()).toEqual([]);
    expect(hand.state().kind).toBe('placing');
  });

  it('takes a double click for one point', () => {
    expect(gesture(lengthTool).click(10, 10).click(10, 10).commands()).toEqual([]);
  });

  it('leaves nothing after Escape', () => {
    const hand = gesture(lengthTool).click(10, 10).move(40, 50).escape();

    expect(hand.commands()).toEqual([]);
    expect(hand.state()).toEqual({ kind: 'idle' });
  });

  it('draws round the middle of the view with Enter', () => {
    expect(gesture(lengthTool).enter(100, 80, 25).drawn()).toEqual([
      [
        [75, 80],
        [125, 80],
      ],
    ]);
  });

  it('moves an end by its handle, as one change however long the way', () => {
    const hand = gesture(lengthTool).grab(line, 1).move(41, 50).move(60, 70).up();

    expect(hand.commands()).toEqual([{ kind: 'move', markId: 'm', points: [line[0], { x: 60, y: 70 }] }]);
  });

  it('moves as a whole', () => {
    const hand = gesture(lengthTool).grab(line, null).move(15, 12).up();

    expect(hand.drawn()).toEqual([
      [
        [15, 12],
        [45, 52],
      ],
    ]);
  });

  it('says nothing when a handle was pressed and not moved, or was let go with Escape', () => {
    expect(gesture(lengthTool).grab(line, 1).up().commands()).toEqual([]);
    expect(gesture(lengthTool).grab(line, 1).move(0, 0).escape().up().commands()).toEqual([]);
  });

  it('does not become a point when one end is put on the other', () => {
    expect(gesture(lengthTool).grab(line, 1).move(10, 10).up().commands()).toEqual([]);
  });
});
