import { describe, expect, it } from 'vitest';
import { imageToCanvas, sheetOf, toCanvas, unturned, type Point, type Turn } from './geometry.ts';
import { fitPlacement } from './placement.ts';
import { flipped, rotated, turnMarks } from './turn.ts';

const screen = { width: 100, height: 100 };
const film = sheetOf(100, 100);
const seen = (turn: Turn, at: Point) =>
  toCanvas(imageToCanvas(film, screen, fitPlacement(film, screen, turn)), at);
const mark = { x: 10, y: 30 };

describe('a film turned on the screen', () => {
  it('goes a quarter clockwise, and back', () => {
    expect(seen(rotated(unturned, 90), mark)).toEqual({ x: 70, y: 10 });
    expect(seen(rotated(unturned, -90), mark)).toEqual({ x: 30, y: 90 });
    expect(rotated(rotated(unturned, 90), -90)).toEqual(unturned);
  });

  it('is as it was after four quarters', () => {
    const quarters = [90, 90, 90, 90] as const;

    expect(quarters.reduce<Turn>((turn, degrees) => rotated(turn, degrees), unturned)).toEqual(unturned);
  });

  it('flips what is left and right on the screen, whichever way the film lies', () => {
    for (const rotation of [0, 90, 180, 270] as const) {
      const turn = { ...unturned, rotation };
      const before = seen(turn, mark);

      expect(seen(flipped(turn, 'horizontal'), mark)).toEqual({ x: 100 - before.x, y: before.y });
      expect(seen(flipped(turn, 'vertical'), mark)).toEqual({ x: before.x, y: 100 - before.y });
    }
  });

  it('is marked as flipped, as rotated, as both; flipped both ways it is rotated by half a turn', () => {
    const across = flipped(unturned, 'horizontal');

    expect(turnMarks(unturned)).toEqual({ flip: null, rotation: 0 });
    expect(turnMarks(rotated(across, 90))).toEqual({ flip: 'horizontal', rotation: 90 });
    expect(turnMarks(flipped(unturned, 'vertical'))).toEqual({ flip: 'vertical', rotation: 0 });
    expect(turnMarks(flipped(across, 'vertical'))).toEqual({ flip: null, rotation: 180 });
  });
});
