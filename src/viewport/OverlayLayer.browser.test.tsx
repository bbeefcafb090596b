/** What stands over the film, pixel on pixel, on screens of every density. */
import * as cornerstone from 'cornerstone-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../app/theme.css';
import {
  aSquareFilm,
  bone,
  drag,
  drawn,
  greyAt,
  inChromium,
  mouse,
  onScreenOf,
  panBy,
  showFilm,
  shown,
  square,
  zoomBy,
} from './testViewport.tsx';
import { toCanvas } from './geometry.ts';
import type { ViewChange } from './view.ts';
import { activeViewport } from './viewports.ts';

inChromium();

/** One after the other they lead through all eight: four quarters, then the same of the flipped film. */
const everyTurn: readonly ViewChange[] = [
  { kind: 'rotate', degrees: 90 },
  { kind: 'rotate', degrees: 90 },
  { kind: 'rotate', degrees: 90 },
  { kind: 'flip', axis: 'horizontal' },
  { kind: 'rotate', degrees: -90 },
  { kind: 'rotate', degrees: -90 },
  { kind: 'rotate', degrees: -90 },
  { kind: 'flip', axis: 'vertical' },
];

const rectangle = (
  <rect x={square.x} y={square.y} width={square.side} height={square.side} fill="none" stroke="red" />
);

describe('the overlay', () => {
  it('lies on the film, within a pixel, after zoom and pan', async () => {
    const at = await showFilm(aSquareFilm(), { overlay: rectangle });
    zoomBy(1.3);
    panBy(-37, 21);
    await drawn();

    const drawnBox = brightBox(at.querySelector('canvas'));
    const box = at.querySelector('rect')?.getBoundingClientRect();
    const edges = [box!.left - 20, box!.top - 20, box!.right - 20, box!.bottom - 20];

    edges.forEach((edge, index) => expect(Math.abs(edge - drawnBox[index]!)).toBeLessThanOrEqual(1));
  });

  it('has the transform of cornerstone, on square and on oblong pixels, whichever way the film is turned', async () => {
    const oblong = { rowMm: 0.1, columnMm: 0.15, source: 'PixelSpacing', kind: 'patient' } as const;
    for (const spacing of [null, oblong, { ...oblong, rowMm: 0.3 }]) {
      const at = await showFilm(aSquareFilm({ spacing }));
      zoomBy(1.7);
      panBy(13, -55);
      for (const turn of everyTurn) {
        activeViewport()?.apply(turn);
        await drawn();

        const { matrix } = shown();
        const sheet = at.querySelector<HTMLElement>('.film-sheet')!;
        for (const [x, y] of [
          [0, 0],
          [200, 200],
          [33, 171],
        ] as const) {
          const expected = cornerstone.pixelToCanvas(sheet, { x, y });
          const point = toCanvas(matrix, { x, y });
          expect(point.x).toBeCloseTo(expected.x, 9);
          expect(point.y).toBeCloseTo(expected.y, 9);
        }
      }
    }
  });

  it('lies on the film, within a pixel, whichever way the film is turned', async () => {
    const at = await showFilm(aSquareFilm(), { overlay: rectangle });
    zoomBy(1.3);
    panBy(-37, 21);
    const places = new Set<string>();
    for (const turn of everyTurn) {
      activeViewport()?.apply(turn);
      await drawn();

      const drawnBox = brightBox(at.querySelector('canvas'));
      const box = at.querySelector('rect')?.getBoundingClientRect();
      const edges = [box!.left - 20, box!.top - 20, box!.right - 20, box!.bottom - 20];
      edges.forEach((edge, index) => expect(Math.abs(edge - drawnBox[index]!)).toBeLessThanOrEqual(1));
      places.add(drawnBox.join(' '));
    }

    // The eight ways of a square lying off both diagonals of the film.
    expect(places.size).toBe(8);
  });

  it('offers what must be read an upright place on a turned film, in CSS pixels', async () => {
    const label = (
      <rect width={30} height={10} style={{ transform: 'translate(120px, 60px) var(--film-upright)' }} />
    );
    const at = await showFilm(aSquareFilm(), { overlay: label });
    for (const turn of everyTurn) {
      activeViewport()?.apply(turn);
      await drawn();

      const corner = toCanvas(shown().matrix, { x: 120, y: 60 });
      const { left, top, width, height } = at.querySelector('rect')!.getBoundingClientRect();
      expect([left - 20, top - 20, width, height].map(Math.round)).toEqual(
        [corner.x, corner.y, 30, 10].map(Math.round),
      );
    }
  });

  it('that fails is left out, and the film stays', async () => {
    const Broken = () => {
      throw new Error('a bug of an overlay');
    };

    const at = await showFilm(aSquareFilm(), { overlay: <Broken /> });

    expect(greyAt(bone)).toBe(255);
    expect(at.querySelector('[role=alert]')?.textContent).toContain('le film lui-même est juste');
  });

  it('keeps a press on its own handles for itself', async () => {
    const handle = (
      <circle
        cx={50}
        cy={150}
        r={20}
        style={{ pointerEvents: 'auto' }}
        onPointerDown={(event) => event.stopPropagation()}
      />
    );
    await showFilm(aSquareFilm(), { overlay: handle });

    await drag('left', [100, 300], [160, 360]);

    expect(shown().view.window).toMatchObject({ center: 1500, width: 3000 });
  });

  it('is no picture of its own: an empty one is not announced, a drawing that names itself is', async () => {
    const Nothing = () => null;
    await showFilm(aSquareFilm(), { overlay: <Nothing /> });
    expect(page.getByRole('img').query()).toBeNull();

    const map = (
      <g role="img" aria-label="Carte">
        {rectangle}
      </g>
    );
    await showFilm(aSquareFilm(), { overlay: map });

    expect(page.getByRole('img').elements()).toHaveLength(1);
    expect(page.getByRole('img', { name: 'Carte' }).query()).not.toBeNull();
  });
});

describe.each([2, 1.5, 1.25])('on a screen of %f pixels to one CSS pixel', (density) => {
  afterEach(() => onScreenOf(1));

  it('the film is drawn in pixels of the screen', async () => {
    await onScreenOf(density);

    const at = await showFilm(aSquareFilm());

    const canvas = at.querySelector('canvas')!;
    expect(canvas.width).toBe(400 * density);
    expect(canvas.getBoundingClientRect().width).toBe(400);
    expect(greyAt({ x: bone.x * density, y: bone.y * density })).toBe(255);
    expect(shown().matrix).toEqual({ a: 2, b: 0, c: 0, d: 2, e: 0, f: 0 });
    expect(at.textContent).toContain(`Zoom\u00a0${200 * density}\u00a0%`);
  });

  it('the overlay lies on it, and a wheel zooms around the pointer', async () => {
    await onScreenOf(density);
    const at = await showFilm(aSquareFilm(), { overlay: rectangle });

    await mouse('mouseWheel', 280, 160, { deltaX: 0, deltaY: -100 });
    await drawn();
    panBy(-37, 21);
    await drawn();

    const { a, e } = shown().matrix;
    expect(a * 140 + e).toBeCloseTo(280 - 37, 6);
    const drawnBox = brightBox(at.querySelector('canvas'));
    const box = at.querySelector('rect')!.getBoundingClientRect();
    const edges = [box.left - 20, box.top - 20, box.right - 20, box.bottom - 20];
    edges.forEach((edge, side) => expect(Math.abs(edge * density - drawnBox[side]!)).toBeLessThanOrEqual(1));
  });

  it('the film is drawn anew when its window comes from another screen', async () => {
    const at = await showFilm(aSquareFilm());
    expect(at.querySelector('canvas')!.width).toBe(400);

    await onScreenOf(density);

    expect(at.querySelector('canvas')!.width).toBe(400 * density);
    expect(greyAt({ x: bone.x * density, y: bone.y * density })).toBe(255);
  });
});

/** [left, top, right, bottom] of the pixels brighter than half of the way from soft tissue to bone. */
function brightBox(canvas: HTMLCanvasElement | null): number[] {
  const { width, height } = canvas!;
  const { data } = canvas!.getContext('2d')!.getImageData(0, 0, width, height);
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[4 * (y * width + x)] ?? 0) < 160) continue;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x + 1);
      box[3] = Math.max(box[3], y + 1);
    }
  }
  return box;
}
