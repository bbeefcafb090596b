import { describe, expect, it } from 'vitest';
import { courseField, smoothCourse } from './course.ts';
import { lineFracture } from './fracture.ts';
import { outlineField } from './outlineField.ts';
import { createRandom } from './random.ts';

describe('where a point stands to a course', () => {
  const field = courseField([
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ]);

  it('is positive to the left of the way, negative to its right, and measured to the nearest piece', () => {
    expect(field(5, 3).distance).toBe(3);
    expect(field(5, -2).distance).toBe(-2);
    expect(field(14, 5).distance).toBe(-4);
  });

  it('says how far along the course', () => {
    expect(field(5, 1).share).toBe(0.25);
    expect(field(10, 10).share).toBe(1);
  });

  it('goes through every point when it is made smooth', () => {
    const smooth = smoothCourse(
      [
        { x: 0, y: 0 },
        { x: 4, y: 3 },
        { x: 9, y: 1 },
      ],
      4,
    );

    expect(smooth).toHaveLength(9);
    expect([smooth[0], smooth[4], smooth[8]]).toEqual([
      { x: 0, y: 0 },
      { x: 4, y: 3 },
      { x: 9, y: 1 },
    ]);
  });
});

describe('a fracture along a course', () => {
  const shaft = [
    { x: -5, y: -50 },
    { x: 5, y: -50 },
    { x: 5, y: 50 },
    { x: -5, y: 50 },
  ];
  const fracture = lineFracture(
    {
      bone: 'tibia',
      course: [
        { x: -8, y: 0 },
        { x: 0, y: 0 },
        { x: 8, y: 0 },
      ],
      jagMm: 0.5,
      gapHalfWidthMm: 0.8,
      stepMm: { x: 2, y: 0 },
      fadeMm: 20,
    },
    outlineField(shaft),
    createRandom(1),
  );

  it('leaves a quarter of the bone on the line and all of it away from it', () => {
    const { x, y } = fracture.course[Math.floor(fracture.course.length / 2)]!;

    expect(fracture.remaining(x, y)).toBeCloseTo(0.25, 5);
    expect(fracture.remaining(0, 10)).toBeGreaterThan(0.999);
  });

  it('moves the fragment to its left by the step, less and less, and the other not at all', () => {
    expect(fracture.origin(0, -5)).toEqual({ x: 0, y: -5 });
    expect(fracture.origin(0, 30)).toEqual({ x: 0, y: 30 });
    expect(fracture.origin(0, 10).x).toBeGreaterThan(-1.2);
    expect(fracture.origin(0, 10).x).toBeLessThan(-0.8);
  });

  it('tells its line inside the bone only', () => {
    expect(fracture.course.every(({ x }) => Math.abs(x) < 5.6)).toBe(true);
    expect(fracture.box.right).toBeGreaterThan(7);
  });
});
