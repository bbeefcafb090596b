import { expect, it } from 'vitest';
import { aMark } from '../builders.ts';
import { layerBeyond, stacked } from './stacking.ts';

it('a mark sent back lies under those drawn before it, one brought to the front over all', () => {
  const entry = (id: string, layer?: number) => ({
    id,
    mark: aMark(layer === undefined ? {} : { look: { layer } }),
  });
  const entries = [entry('a'), entry('b', 2), entry('c'), entry('d', -1)];
  const marks = entries.map(({ mark }) => mark);

  expect(stacked(entries).map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
  expect([layerBeyond('front', marks), layerBeyond('back', marks)]).toEqual([3, -2]);
});
