/** Pixels of a real canvas, what stands over them, and how the viewport comes and goes. */
import * as cornerstone from 'cornerstone-core';
import { describe, expect, it } from 'vitest';
import '../app/theme.css';
import { FilmViewport } from './FilmViewport.tsx';
import {
  aSquareFilm,
  bone,
  drag,
  drawn,
  gradient,
  greyAt,
  inChromium,
  leave,
  show,
  showFilm,
  shown,
  softTissue,
  square,
  window,
} from './testViewport.tsx';
import { activeViewport } from './viewports.ts';

inChromium();

describe('a film on the screen', () => {
  it('shows bone bright and soft tissue by the window of the file', async () => {
    await showFilm(aSquareFilm());

    expect(greyAt(bone)).toBe(255);
    // 1000 × 100/199 = 503 of 3000.
    expect(Math.abs(greyAt(softTissue) - 42)).toBeLessThanOrEqual(2);
  });

  it('shows bone bright on MONOCHROME1 too, and says it is not inverted', async () => {
    const negative = gradient.map((value) => 3000 - value);

    const at = await showFilm(aSquareFilm({ photometricInterpretation: 'MONOCHROME1' }, negative));

    expect(greyAt(bone)).toBe(255);
    expect(Math.abs(greyAt(softTissue) - 42)).toBeLessThanOrEqual(2);
    expect(shown().view.isInverted).toBe(false);
    expect(at.textContent).not.toContain('Inversé');
  });

  it('shows signed values', async () => {
    const signed = Int16Array.from(gradient, (value) => value - 1500);

    await showFilm(aSquareFilm({ windows: [{ ...window, center: 0 }] }, signed));

    expect(greyAt(bone)).toBe(255);
    expect(Math.abs(greyAt(softTissue) - 42)).toBeLessThanOrEqual(2);
  });

  it('draws the next film, not the last, when only its rescale differs', async () => {
    await showFilm(aSquareFilm());

    await showFilm(aSquareFilm({ rescale: { slope: 0.5, intercept: 0 } }));

    expect(Math.abs(greyAt(bone) - 128)).toBeLessThanOrEqual(1);
  });

  it('writes window, zoom, patient, date, file and spacing in its corners', async () => {
    const spacing = { rowMm: 0.143, columnMm: 0.143, source: 'ImagerPixelSpacing' } as const;
    const patient = { patientName: 'Lefèvre^Zoé', patientId: 'P0042', studyDate: '20240131' };

    const at = await showFilm(aSquareFilm({ ...patient, spacing, isPhantom: true }));

    expect([...at.querySelectorAll('.film-corner > span')].map((line) => line.textContent)).toEqual([
      'Synthétique',
      'Lefèvre Zoé',
      'ID\u00a0P0042',
      '31 janv. 2024',
      'poignet-face.dcm',
      'DX · 200 × 200',
      '1.2.826.0.1.3680043.10.1',
      'L\u00a03000  C\u00a01500',
      'Zoom\u00a0200\u00a0%',
      '0,143\u00a0mm/px (détecteur)',
    ]);
  });

  it('says that it is not calibrated when the file gives no spacing', async () => {
    const at = await showFilm(aSquareFilm());

    expect(at.textContent).toContain('Non étalonné');
  });
});

describe('the overlay', () => {
  it('lies on the film, within a pixel, after zoom and pan', async () => {
    const rectangle = (
      <rect x={square.x} y={square.y} width={square.side} height={square.side} fill="none" stroke="red" />
    );
    const at = await showFilm(aSquareFilm(), { overlay: rectangle });
    activeViewport()?.zoomBy(1.3);
    activeViewport()?.panBy(-37, 21);
    await drawn();

    const drawnBox = brightBox(at.querySelector('canvas'));
    const box = at.querySelector('rect')?.getBoundingClientRect();
    const edges = [box!.left - 20, box!.top - 20, box!.right - 20, box!.bottom - 20];

    edges.forEach((edge, index) => expect(Math.abs(edge - drawnBox[index]!)).toBeLessThanOrEqual(1));
  });

  it('has the transform of cornerstone, on square and on oblong pixels', async () => {
    const oblong = { rowMm: 0.1, columnMm: 0.15, source: 'PixelSpacing' } as const;
    for (const spacing of [null, oblong, { ...oblong, rowMm: 0.3 }]) {
      const at = await showFilm(aSquareFilm({ spacing }));
      activeViewport()?.zoomBy(1.7);
      activeViewport()?.panBy(13, -55);
      await drawn();

      const { a, d, e, f } = shown().matrix;
      const sheet = at.querySelector<HTMLElement>('.film-sheet')!;
      for (const [x, y] of [
        [0, 0],
        [200, 200],
        [33, 171],
      ] as const) {
        const point = cornerstone.pixelToCanvas(sheet, { x, y });
        expect(point.x).toBeCloseTo(a * x + e, 9);
        expect(point.y).toBeCloseTo(d * y + f, 9);
      }
    }
  });

  it('that fails is left out, and the film stays', async () => {
    const Broken = () => {
      throw new Error('a bug of an overlay');
    };

    const at = await showFilm(aSquareFilm(), { overlay: <Broken /> });

    expect(greyAt(bone)).toBe(255);
    expect(at.querySelector('[role=alert]')?.textContent).toContain('le cliché lui-même est juste');
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
});

describe('the life of a viewport', () => {
  it('refuses values that do not fill the film, hides the last picture, and shows the next one', async () => {
    await showFilm(aSquareFilm());

    const at = await showFilm(aSquareFilm({ rows: 300 }));

    expect(at.querySelector('[role=alert]')?.textContent).toContain(
      '40000 valeurs lues pour 200 × 300 pixels',
    );
    expect(getComputedStyle(at.querySelector('.film-sheet')!).visibility).toBe('hidden');
    await showFilm(aSquareFilm());
    expect(at.querySelector('[role=alert]')).toBeNull();
    expect(greyAt(bone)).toBe(255);
  });

  it('says so when drawing fails, and draws the next film', async () => {
    const at = await showFilm({ ...aSquareFilm(), max: 2 ** 50 });

    expect(at.querySelector('[role=alert]')?.textContent).toContain('n’a pas pu être dessiné');
    await showFilm(aSquareFilm());
    expect(at.querySelector('[role=alert]')).toBeNull();
    expect(greyAt(bone)).toBe(255);
  });

  it('keeps a fitted film fitted and a zoomed one centred when resized', async () => {
    const at = await showFilm(aSquareFilm());

    at.style.width = '300px';
    at.style.height = '300px';
    await drawn();
    expect(shown().matrix).toEqual({ a: 1.5, d: 1.5, e: 0, f: 0 });
    activeViewport()?.zoomBy(2);
    at.style.width = '350px';
    await drawn();

    expect(shown().matrix).toEqual({ a: 3, d: 3, e: -125, f: -150 });
  });

  it('opens fitted when it was hidden at first', async () => {
    const at = await show(
      <div style={{ display: 'none', height: 400 }}>
        <FilmViewport frame={aSquareFilm()} label="Cliché courant" />
      </div>,
    );

    at.querySelector('div')!.style.display = 'block';
    await drawn();

    expect(shown().matrix.a).toBe(2);
    expect(greyAt(bone)).toBe(255);
  });

  it('leaves nothing behind', async () => {
    await showFilm(aSquareFilm());
    expect(cornerstone.getEnabledElements()).toHaveLength(1);

    leave();

    expect(cornerstone.getEnabledElements()).toHaveLength(0);
    expect(activeViewport()).toBeNull();
  });

  it('shows no picture and no corner without a film', async () => {
    await showFilm(aSquareFilm());

    const at = await showFilm(null);

    expect(at.textContent).toContain('Aucun cliché affiché');
    expect(at.querySelectorAll('.film-corner')).toHaveLength(0);
    expect(getComputedStyle(at.querySelector('.film-sheet')!).visibility).toBe('hidden');
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
