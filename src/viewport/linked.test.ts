import { describe, expect, it } from 'vitest';
import { imageToCanvas, sheetOf, toCanvas } from './geometry.ts';
import { followed, linkedScale, type Scene } from './linked.ts';
import { fitPlacement, panBy, zoomBy } from './placement.ts';

const canvas = { width: 400, height: 400 };
const spacingOf = (mm: number) =>
  ({ rowMm: mm, columnMm: mm, source: 'ImagerPixelSpacing', kind: 'detector' }) as const;

function aScene(columns: number, mm: number | null): Scene {
  const spacing = mm === null ? null : spacingOf(mm);
  const sheet = sheetOf(columns, columns);
  return { placement: fitPlacement(sheet, canvas), sheet, canvas, spacing };
}

const zoomedTwice = (scene: Scene): Scene => ({
  ...scene,
  placement: zoomBy(scene.placement, scene.sheet, canvas, 2, { x: 100, y: 100 }),
});
const zoom = { kind: 'zoom', factor: 2, about: { x: 100, y: 100 } } as const;

describe('linked films', () => {
  it('show a millimetre as long on both where both spacings are known', () => {
    const [coarse, fine] = [aScene(1000, 0.2), aScene(2000, 0.05)];

    // 400 pixels over 200 mm: 2 pixels to the millimetre; on the finer film that is 0.1 a pixel.
    expect(linkedScale(coarse, fine)).toBeCloseTo(0.1, 12);
  });

  it('show both at the same share of their fitted size where one spacing is unknown', () => {
    const [known, unknown] = [aScene(1000, 0.2), aScene(2000, null)];

    expect(linkedScale(zoomedTwice(known), unknown)).toBeCloseTo(0.4, 12);
    expect(linkedScale(zoomedTwice(unknown), known)).toBeCloseTo(0.8, 12);
  });

  it('are zoomed about the same point of their viewports', () => {
    const [first, second] = [aScene(1000, null), aScene(500, null)];

    const placement = followed(zoom, zoomedTwice(first), second)!;

    // The point a quarter in, of each film, was under the pointer and stays there.
    const seen = toCanvas(imageToCanvas(second.sheet, canvas, placement), { x: 125, y: 125 });
    expect(seen).toEqual({ x: 100, y: 100 });
    expect(placement.scale).toBe(1.6);
  });

  it('are moved by the same way on the screen', () => {
    const [first, second] = [aScene(1000, null), aScene(500, null)];
    const pan = { kind: 'pan', distance: { x: 30, y: -10 } } as const;
    const moved = { ...first, placement: panBy(first.placement, first.sheet, pan.distance) };

    const placement = followed(pan, moved, second)!;

    const seen = toCanvas(imageToCanvas(second.sheet, canvas, placement), { x: 250, y: 250 });
    expect(seen).toEqual({ x: 230, y: 190 });
  });

  it('are fitted together, at one scale in millimetres', () => {
    const [hand, forearm] = [aScene(1000, 0.1), aScene(1000, 0.2)];

    const placement = followed({ kind: 'fit' }, hand, zoomedTwice(forearm))!;

    expect(placement).toMatchObject({ scale: 0.8, translation: { x: 0, y: 0 } });
  });

  it('keep window, inversion and turns each for itself', () => {
    const [first, second] = [aScene(1000, 0.2), aScene(2000, 0.05)];

    expect(followed({ kind: 'invert' }, first, second)).toBeNull();
    expect(followed({ kind: 'window', widthShare: 1, darkerShare: 0 }, first, second)).toBeNull();
    expect(followed({ kind: 'rotate', degrees: 90 }, first, second)).toBeNull();
  });
});
