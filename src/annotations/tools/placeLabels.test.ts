import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInSight, placeLabels, type Box, type Label } from './placeLabels.ts';

const view = { width: 700, height: 600 };
const labelAt = (x: number, y: number, ...texts: string[]): Label => ({
  at: { x, y },
  lines: texts.map((text, line) => ({ text, isMinor: line > 0 })),
});
const overlap = (one: Box, other: Box) =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

describe('a mark', () => {
  it('is in sight while a part of it is, and not once it is panned away', () => {
    const from = { x: -300, y: 100 };

    expect(isInSight([from, { x: 900, y: 200 }], view)).toBe(true);
    expect(isInSight([from, { x: -10, y: 200 }], view)).toBe(false);
    expect(isInSight([{ x: 10, y: 601 }], view)).toBe(false);
  });
});

describe('the labels of a crowd', () => {
  // 400 values of 53 pixels on a view of 700 × 600, of which each hides a few others.
  const crowd = Array.from({ length: 400 }, (_, at) =>
    labelAt((at % 20) * 30 + 20, Math.floor(at / 20) * 30 + 5, '67,0 mm', 'au détecteur'),
  );
  const written = (labels: readonly Label[]) =>
    placeLabels(labels, view).filter(({ lines }) => lines.length > 0);

  it('are those that can be read, beside their mark and without what explains them', () => {
    const placed = written(crowd);

    const boxes = placed.map(({ box }) => box);
    expect(boxes.length).toBeGreaterThan(60);
    expect(boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlap(one, other)))).toEqual(
      [],
    );
    expect(placed.every(({ lines, leader }) => lines.length === 1 && leader === null)).toBe(true);
  });

  it('are joined by that of the mark in hand, whole, wherever it is', () => {
    const at = 211;
    expect(placeLabels(crowd, view)[at]?.lines).toEqual([]);

    const placed = placeLabels(
      crowd.map((label, index) => (index === at ? { ...label, isNeeded: true } : label)),
      view,
    );

    expect(placed[at]?.lines.map(({ text }) => text)).toEqual(['67,0 mm', 'au détecteur']);
  });

  it('are all there for 120 marks', () => {
    expect(written(crowd.slice(0, 120)).length).toBe(120);
    expect(written(crowd.slice(0, 121)).length).toBeLessThan(121);
  });
});

describe('the labels of marks', () => {
  it('stand beside their mark, on the right, without a leader', () => {
    const [label] = placeLabels([labelAt(100, 100, '67,0 mm', 'au détecteur')], view);

    expect(label).toMatchObject({ flush: 'left', leader: null, box: { left: 112, top: 100, height: 34 } });
  });

  it('stand on the left of a mark at the right edge', () => {
    const [label] = placeLabels([labelAt(690, 100, '67,0 mm')], view);

    expect(label?.flush).toBe('right');
    expect((label?.box.left ?? 0) + (label?.box.width ?? 0)).toBeCloseTo(678);
  });

  it('make way for the label of a neighbour, and a line leads to one that went far', () => {
    const crowd = [0, 4, 8, 12, 16, 20].map((by) =>
      labelAt(300 + by, 300 + by, '2 844 mm²', 'plan non précisé'),
    );

    const placed = placeLabels(crowd, view);

    const boxes = placed.map(({ box }) => box);
    expect(boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlap(one, other)))).toEqual(
      [],
    );
    expect(placed[0]?.leader).toBeNull();
    expect(placed.at(-1)?.leader?.[0]).toEqual({ x: 320, y: 320 });
  });

  it('do not move when another mark is drawn after them', () => {
    const two = [labelAt(300, 300, '67,0 mm'), labelAt(305, 305, '66,0 mm')];

    const before = placeLabels(two, view);
    const after = placeLabels([...two, labelAt(302, 302, '12,0 mm')], view);

    expect(after.slice(0, 2)).toEqual(before);
  });

  it('never leave the view, however near its edge or beyond it their marks are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -900, max: 1600 }), fc.integer({ min: -900, max: 1600 })), {
          maxLength: 12,
        }),
        (points) => {
          const placed = placeLabels(
            points.map(([x, y]) => labelAt(x, y, '10,5° (suppl. 169,5°)', 'plan non précisé')),
            view,
          );

          return placed.every(
            ({ box }) =>
              box.left >= 0 &&
              box.top >= 0 &&
              box.left + box.width <= view.width &&
              box.top + box.height <= view.height,
          );
        },
      ),
    );
  });

  it('stand clear of labels of other heights, far up and down a long column', () => {
    const tall = ['12,0 mm', 'au détecteur', 'moyenne 812 ± 40', 'de 700 à 950'];
    const column = Array.from({ length: 10 }, (_, at) =>
      labelAt(350, 200 + at * 9, ...tall.slice(0, 1 + (at % 4))),
    );

    const boxes = placeLabels(column, view).map(({ box }) => box);

    expect(boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlap(one, other)))).toEqual(
      [],
    );
  });

  it('leave the place of a mark that has nothing to say to others', () => {
    const [, label] = placeLabels([labelAt(100, 100), labelAt(100, 100, '67,0 mm')], view);

    expect(label?.box).toMatchObject({ left: 112, top: 100 });
  });
});
