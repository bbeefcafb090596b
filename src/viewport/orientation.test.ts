import { describe, expect, it } from 'vitest';
import { unturned } from './geometry.ts';
import { edgeDirections } from './orientation.ts';

const letters = (orientation: readonly [string, string] | null, turn = unturned) => {
  const edges = edgeDirections(orientation, turn);
  return edges && [edges.left, edges.top, edges.right, edges.bottom].map((directions) => directions.join(''));
};

describe('the letters at the edges of a film', () => {
  it('are those of the file on the right and below, their opposites on the left and above', () => {
    expect(letters(['L', 'F'])).toEqual(['R', 'H', 'L', 'F']);
    expect(letters(['P', 'F'])).toEqual(['A', 'H', 'P', 'F']);
    expect(letters(['LA', 'FP'])).toEqual(['RP', 'HA', 'LA', 'FP']);
  });

  it('go round with a film rotated clockwise', () => {
    expect(letters(['L', 'F'], { ...unturned, rotation: 90 })).toEqual(['F', 'R', 'H', 'L']);
    expect(letters(['L', 'F'], { ...unturned, rotation: 180 })).toEqual(['L', 'F', 'R', 'H']);
    expect(letters(['L', 'F'], { ...unturned, rotation: 270 })).toEqual(['H', 'L', 'F', 'R']);
  });

  it('change sides with a flipped film', () => {
    expect(letters(['L', 'F'], { ...unturned, isFlippedHorizontally: true })).toEqual(['L', 'H', 'R', 'F']);
    expect(letters(['L', 'F'], { ...unturned, isFlippedVertically: true })).toEqual(['R', 'F', 'L', 'H']);
    expect(
      letters(['L', 'F'], { rotation: 90, isFlippedHorizontally: true, isFlippedVertically: false }),
    ).toEqual(['F', 'L', 'H', 'R']);
  });

  it('are absent where the file does not say, speaks of an animal, or contradicts itself', () => {
    expect(letters(null)).toBeNull();
    expect(letters(['LE', 'CD'])).toBeNull();
    expect(letters(['LR', 'F'])).toBeNull();
    expect(letters(['L', 'R'])).toBeNull();
    expect(letters(['', 'F'])).toBeNull();
  });
});
