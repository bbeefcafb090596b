import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmGrid } from '../film/filmGrid.ts';
import type { Box } from '../film/geometry.ts';
import { buildHand, HAND_FRAME } from './hand.ts';
import { outlineField } from '../film/outlineField.ts';
import { truthOf, type PhantomBone, type PhantomFilm } from '../film/phantomFilm.ts';
import { phantomHand } from './phantomHand.ts';

const HAND_BONES = [
  ...['scaphoid', 'lunate', 'triquetrum', 'pisiform', 'trapezium', 'trapezoid', 'capitate', 'hamate'],
  ...[1, 2, 3, 4, 5].map((finger) => `metacarpal-${finger}`),
  ...[1, 2, 3, 4, 5].map((finger) => `proximal-phalanx-${finger}`),
  ...[2, 3, 4, 5].map((finger) => `middle-phalanx-${finger}`),
  ...[1, 2, 3, 4, 5].map((finger) => `distal-phalanx-${finger}`),
];
/** The edge enhancement looks 21 pixels around, the blur 3. */
const FILTER_REACH_PX = 24;

const whole = phantomHand({ seed: 1 });
const fractured = phantomHand({ seed: 1, finding: 'fracture' });

describe('the phantom hand', () => {
  it('has the 27 bones of a hand, two sesamoids, radius and ulna', () => {
    const names = whole.truth.bones.map(({ name }) => name);

    expect(HAND_BONES).toHaveLength(27);
    expect(names.toSorted()).toEqual(
      [...HAND_BONES, 'sesamoid-radial', 'sesamoid-ulnar', 'radius', 'ulna'].toSorted(),
    );
  });

  it.each(HAND_BONES)('shows the %s brighter than the soft tissue around it', (name) => {
    const bone = boneOf(whole, name);

    const { inside, around } = brightness(whole, bone);

    expect(inside).toBeGreaterThan(around + 150);
  });

  it.each(['metacarpal-3', 'proximal-phalanx-3', 'middle-phalanx-2'])(
    'shows the cortex of the %s brighter than its medulla at mid shaft',
    (name) => {
      const profile = midShaftProfile(whole, boneOf(whole, name));

      const middle = profile[Math.floor(profile.length / 2)]!;
      const half = profile.length / 2;
      expect(Math.max(...profile.slice(0, half))).toBeGreaterThan(middle + 200);
      expect(Math.max(...profile.slice(half))).toBeGreaterThan(middle + 200);
    },
  );

  it('is black under the shutter, and brighter than black on the bare beam', () => {
    const { left, top } = whole.truth.exposedField;

    const corner = pixelsIn(whole, { left: left + 4, top: top + 4, right: left + 60, bottom: top + 60 });
    expect(
      pixelsIn(whole, { left: 0, top: 0, right: left, bottom: 1000 }).every((value) => value === 0),
    ).toBe(true);
    expect(mean(corner)).toBeGreaterThan(100);
    expect(mean(corner)).toBeLessThan(400);
  });

  it('stores 12 bits, of which it uses more than 11 and saturates almost none', () => {
    const brightest = whole.pixels.toSorted().at(-1)!;
    const saturated = whole.pixels.filter((value) => value === 4095).length;

    expect(brightest).toBeGreaterThan(2048);
    expect(saturated).toBeLessThan(whole.pixels.length * 1e-4);
  });

  it('is the exact inverse as MONOCHROME1', () => {
    const inverse = phantomHand({ seed: 1, photometric: 'MONOCHROME1' });

    expect(inverse.pixels.every((value, index) => value === 4095 - whole.pixels[index]!)).toBe(true);
  });
});

describe('the fracture of the distal radius', () => {
  it('changes nothing beyond the reach of the filters around its box', () => {
    const { box } = fractured.truth.fracture!;

    const changed = changedPixels(whole, fractured);

    expect(changed.length).toBeGreaterThan(500);
    for (const { column, row } of changed) {
      expect(column).toBeGreaterThanOrEqual(box.left - FILTER_REACH_PX);
      expect(column).toBeLessThan(box.right + FILTER_REACH_PX);
      expect(row).toBeGreaterThanOrEqual(box.top - FILTER_REACH_PX);
      expect(row).toBeLessThan(box.bottom + FILTER_REACH_PX);
    }
  });

  it('is a darker line across the whole radius, inside the box', () => {
    const { box } = fractured.truth.fracture!;
    const boneColumns = Array.from(
      { length: 60 },
      (_, index) => Math.floor((box.left + box.right) / 2) - 30 + index,
    );

    const darkened = boneColumns.filter((column) => {
      const line = { left: column, right: column + 1, top: box.top, bottom: box.bottom };
      const before = pixelsIn(whole, line);
      return pixelsIn(fractured, line).some((value, index) => value < before[index]! - 300);
    });

    expect(darkened.length).toBeGreaterThan(55);
  });

  it('leaves the truth of the bones as it is in the whole hand', () => {
    expect(fractured.truth.bones).toEqual(whole.truth.bones);
    expect(whole.truth.fracture).toBeNull();
  });
});

describe('a phantom of any seed', () => {
  it('has its 27 bones in the exposed field, and its fracture inside the radius', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const hand = buildHand({ seed, finding: 'fracture' });
        const { bones, fracture, exposedField } = truthOf(hand, filmGrid(HAND_FRAME, hand.pose));

        const outside = bones.filter(
          ({ name, box }) => HAND_BONES.includes(name) && !holds(exposedField, box),
        );
        const radius = bones.find(({ name }) => name === 'radius')!;
        expect(outside.map(({ name }) => name)).toEqual([]);
        expect(holds(exposedField, fracture!.box)).toBe(true);
        expect(holds(padded(radius.box, 12), fracture!.box)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same film again, to the bit, today and on another machine', () => {
    const hash = (film: PhantomFilm) =>
      createHash('sha256').update(new Uint8Array(film.pixels.buffer)).digest('hex');

    expect(hash(whole)).toBe('e6c0c665fc7bfb3250ed633d27869edf75bfc08b3072964b234a0c280bf51807');
    expect(hash(fractured)).toBe('8e0323d34bcd0412b742ab7a373c1bb39446a4b498237f45f7826de0f441325c');
    expect(hash(phantomHand({ seed: 2 }))).not.toBe(hash(whole));
  });
});

function boneOf(film: PhantomFilm, name: string): PhantomBone {
  return film.truth.bones.find((bone) => bone.name === name)!;
}

/** Inside the outline, against what lies 4 to 10 pixels outside of every bone and is not air. */
function brightness(film: PhantomFilm, bone: PhantomBone): { inside: number; around: number } {
  const field = outlineField(bone.outline);
  const others = film.truth.bones.map(({ outline }) => outlineField(outline));
  const inside: number[] = [];
  const around: number[] = [];
  const { left, top, right, bottom } = padded(bone.box, 10);
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const value = film.pixels[row * film.columns + column]!;
      const depth = field.depthAt(column, row);
      if (depth > 3) inside.push(value);
      else if (depth > -10 && depth < -4 && others.every((other) => other.depthAt(column, row) < -4)) {
        around.push(value);
      }
    }
  }
  expect(Math.min(inside.length, around.length)).toBeGreaterThan(50);
  return { inside: mean(inside), around: mean(around) };
}

/** Across the shaft from cortex to cortex, each value the mean over some pixels along the bone. */
function midShaftProfile(film: PhantomFilm, bone: PhantomBone): number[] {
  const [base, head] = bone.axis;
  const length = Math.hypot(head.x - base.x, head.y - base.y);
  const along = { x: (head.x - base.x) / length, y: (head.y - base.y) / length };
  const field = outlineField(bone.outline);
  const profile: number[] = [];
  for (let across = -30; across <= 30; across += 1) {
    const offsets = Array.from({ length: 21 }, (_, index) => length / 2 + index - 10);
    const points = offsets.map((at) => ({
      x: base.x + along.x * at - along.y * across,
      y: base.y + along.y * at + along.x * across,
    }));
    if (points.every(({ x, y }) => field.depthAt(x, y) > 0)) {
      profile.push(
        mean(points.map(({ x, y }) => film.pixels[Math.round(y) * film.columns + Math.round(x)]!)),
      );
    }
  }
  return profile;
}

function pixelsIn(film: PhantomFilm, { left, top, right, bottom }: Box): number[] {
  const values: number[] = [];
  for (let row = top; row < bottom; row += 1) {
    values.push(...film.pixels.subarray(row * film.columns + left, row * film.columns + right));
  }
  return values;
}

function changedPixels(before: PhantomFilm, after: PhantomFilm): { column: number; row: number }[] {
  return Array.from(before.pixels.keys())
    .filter((index) => before.pixels[index] !== after.pixels[index])
    .map((index) => ({ column: index % before.columns, row: Math.floor(index / before.columns) }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function padded({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}
