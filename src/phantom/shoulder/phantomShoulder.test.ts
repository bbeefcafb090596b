import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PhantomFilm } from '../film/phantomFilm.ts';
import { phantomShoulder, type ShoulderTruth } from './phantomShoulder.ts';

type ShoulderFilm = PhantomFilm<ShoulderTruth>;

const plain = phantomShoulder({ seed: 1 });
const broken = phantomShoulder({ seed: 1, finding: 'neck-fracture' });
const dislocated = phantomShoulder({ seed: 1, finding: 'dislocation' });
const young = phantomShoulder({ seed: 1, finding: 'growth-plate' });

describe('the phantom shoulder', () => {
  it('is the same film again, to the bit, today and on another machine', () => {
    const bytes = new Uint8Array(plain.pixels.buffer);

    // As in the browser: phantomFilms.browser.test.ts.
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '5944527e3ca0b2cdc3e1838b6e8196665663b33c6705585765f467eae45894e3',
    );
  });

  it('has humerus, scapula with coracoid and acromion, clavicle and ribs', () => {
    const names = plain.truth.bones.map(({ name }) => name).filter((name) => !name.startsWith('rib-'));

    expect(names.toSorted()).toEqual(['acromion', 'clavicle', 'coracoid', 'humerus', 'scapula']);
    expect(plain.truth.bones.length - names.length).toBe(6);
  });

  it('has bone up to the edge of the head, and the dark joint space between it and the socket', () => {
    const { humeralHeadCentre, humeralHeadRadiusPx, glenoidCentre } = plain.truth.landmarks;
    const towards = (distance: number) => {
      const length = Math.hypot(glenoidCentre.x - humeralHeadCentre.x, glenoidCentre.y - humeralHeadCentre.y);
      const share = distance / length;
      return greyAt(
        plain,
        humeralHeadCentre.x + (glenoidCentre.x - humeralHeadCentre.x) * share,
        humeralHeadCentre.y + (glenoidCentre.y - humeralHeadCentre.y) * share,
      );
    };

    const inside = towards(humeralHeadRadiusPx - 4);
    const between = Math.min(...[4, 6, 8, 10, 12].map((off) => towards(humeralHeadRadiusPx + off)));
    const socket = Math.max(...[0, 2, 4, 6].map((off) => towards(distanceOf(plain) + off)));
    expect(inside).toBeGreaterThan(between + 150);
    expect(socket).toBeGreaterThan(between + 300);
  });

  it('has its lateral side to the left of a right film and to the right of a left one', () => {
    const left = phantomShoulder({ seed: 1, side: 'left' });
    const isLateralLeft = ({ truth }: ShoulderFilm) =>
      truth.landmarks.humeralHeadCentre.x < truth.landmarks.glenoidCentre.x;

    expect([plain, left].map(isLateralLeft)).toEqual([true, false]);
    expect([plain, left].map(({ truth }) => truth.marker?.letter)).toEqual(['D', 'G']);
    expect(left.truth.bones.find(({ name }) => name === 'humerus')!.box.right).toBeLessThan(left.columns);
  });
});

describe('what a shoulder may have', () => {
  it('shows the broken surgical neck as a dark line where the whole bone is bright', () => {
    const along = broken.truth.fracture!.course.slice(4, -4);

    const darker = along.filter(({ x, y }) => greyAt(broken, x, y) < greyAt(plain, x, y) - 80);

    expect(along.length).toBeGreaterThan(10);
    expect(darker.length).toBeGreaterThan(0.8 * along.length);
    expect(plain.truth.fracture).toBeNull();
  });

  it('shows a dislocated head below and medial of its socket, and the socket empty', () => {
    const { humeralHeadCentre: before, humeralHeadRadiusPx } = plain.truth.landmarks;
    const { humeralHeadCentre: after, glenoidCentre } = dislocated.truth.landmarks;

    expect(after.x - before.x).toBeGreaterThan(0.7 * humeralHeadRadiusPx);
    expect(after.y - glenoidCentre.y).toBeGreaterThan(humeralHeadRadiusPx);
    expect(greyAt(dislocated, before.x, before.y)).toBeLessThan(greyAt(plain, before.x, before.y) - 300);
    expect(greyAt(dislocated, after.x, after.y)).toBeGreaterThan(greyAt(plain, after.x, after.y) + 300);
    expect([plain, dislocated].map(({ truth }) => truth.isDislocated)).toEqual([false, true]);
  });

  it('shows the growth plate of the humerus as a dark band', () => {
    const [plate] = young.truth.growthPlates;

    const middle = plate!.course.slice(plate!.course.length * 0.35, plate!.course.length * 0.65);
    const darker = middle.filter(({ x, y }) => greyAt(young, x, y) < greyAt(plain, x, y) - 150);
    expect(plate!.bone).toBe('humerus');
    expect(darker.length).toBeGreaterThan(0.9 * middle.length);
  });
});

function distanceOf({ truth }: ShoulderFilm): number {
  const { humeralHeadCentre, glenoidCentre } = truth.landmarks;
  return Math.hypot(glenoidCentre.x - humeralHeadCentre.x, glenoidCentre.y - humeralHeadCentre.y);
}

/** Mean of nine pixels. */
function greyAt({ pixels, columns }: ShoulderFilm, x: number, y: number): number {
  const around = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => ({ dx, dy })));
  const values = around.map(({ dx, dy }) => pixels[(Math.round(y) + dy) * columns + Math.round(x) + dx]!);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
