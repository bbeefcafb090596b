import { expect, it } from 'vitest';
import { partVector } from './partVector.ts';

/** Four patches along the axes of four dimensions, and a film along a fifth. */
const patches = {
  rows: 2,
  columns: 2,
  vectors: Float32Array.of(1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0),
};
const film = Float32Array.of(0, 0, 0, 0, 1);

const at = (left: number, top: number, right: number, bottom: number) =>
  [...partVector(patches, film, { left, top, right, bottom })].map((value) => Number(value.toFixed(6)));

it('joins a single patch in equal parts with the film', () => {
  expect(at(0.5, 0, 1, 0.5)).toEqual([0, 0.707107, 0, 0, 0.707107]);
});

it('weighs patches by the share of them that is inside', () => {
  // 3 of 4 columns' widths in the left patch, 1 in the right: 3 to 1, over √10, then halved with the film.
  expect(at(0.125, 0, 0.625, 0.5)).toEqual([0.67082, 0.223607, 0, 0, 0.707107]);
});

it('takes a part within one patch as that patch', () => {
  expect(at(0.6, 0.7, 0.7, 0.8)).toEqual([0, 0, 0, 0.707107, 0.707107]);
});
