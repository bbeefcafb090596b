import { expect, it } from 'vitest';
import { polylineLength } from './polyline.ts';

it('the length of a polyline is that of its parts, each in the millimetres of oblong pixels', () => {
  const scale = { rowMm: 0.2, columnMm: 0.1, kind: 'detector' } as const;
  const points = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 20 },
  ];

  expect(polylineLength(points, scale)).toMatchObject({ kind: 'length', unit: 'mm', value: 7 });
  expect(polylineLength(points, null)).toMatchObject({ unit: 'px', value: 50 });
});
