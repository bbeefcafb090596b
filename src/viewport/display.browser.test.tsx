/** What the file brings besides grey values, read back from the canvas: colours, shutter, overlays, its own greys. */
import { flushSync } from 'react-dom';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../app/theme.css';
import type { Display } from '../dicom/index.ts';
import { useDisplayOptions } from './displayOptions.ts';
import { FilmViewport } from './FilmViewport.tsx';
import { toCanvas } from './geometry.ts';
import { aFrame } from './testFrames.ts';
import {
  drawn,
  gradient,
  greyAt,
  inChromium,
  keys,
  panBy,
  show,
  shown,
  square,
  window,
} from './testViewport.tsx';
import { ViewportToolbar } from './ViewportToolbar.tsx';

inChromium();

/** 200 × 200 film at twice its size; all of it is white under this window but the leftmost columns. */
const sheet = { rows: 200, columns: 200, windows: [{ ...window, center: 0.5, width: 1 }] };
const corner = { x: 350, y: 20 };
const middle = { x: 200, y: 200 };
const marked = { x: 300, y: 100 };

const display: Partial<Display> = {
  shutter: {
    shapes: [{ kind: 'rectangle', left: 50, right: 160, top: 40, bottom: 160 }],
    overlayGroup: null,
    grey: 0,
  },
  overlays: [
    {
      group: 0x6000,
      rows: 8,
      columns: 8,
      left: 146,
      top: 46,
      label: null,
      bits: new Uint8Array(8).fill(0xff),
    },
  ],
};

function colourAt(at: HTMLElement, { x, y }: { x: number; y: number }): number[] {
  const data = at.querySelector('canvas')?.getContext('2d')?.getImageData(x, y, 1, 1).data ?? [];
  return [...data].slice(0, 3);
}

function showWithToolbar(more: Partial<Display>) {
  return show(
    <>
      <FilmViewport frame={aFrame(gradient, sheet, more)} label="Film en lecture" />
      <ViewportToolbar keyText={(id) => /preset-(\d)$/.exec(id)?.[1] ?? null} />
    </>,
  );
}

const buttonOf = (at: HTMLElement, name: string) =>
  at.querySelector<HTMLButtonElement>(`[aria-label^="${name}"]`);

describe('the shutter and the overlays of a file', () => {
  it('are painted, hidden by W and Q, and the film says what is hidden', async () => {
    const at = await showWithToolbar(display);
    expect([greyAt(corner), greyAt(middle)]).toEqual([0, 255]);
    expect(colourAt(at, marked)).toEqual([255, 210, 77]);

    await keys('wq');

    expect([greyAt(corner), greyAt(middle)]).toEqual([255, 255]);
    expect(colourAt(at, marked)).toEqual([255, 255, 255]);
    expect(at.querySelector('.film-corner.bottom.left')?.textContent).toContain('Volets ouverts');
    expect(at.querySelector('.film-corner.bottom.left')?.textContent).toContain('Calques masqués');
    expect(buttonOf(at, 'Volets')?.getAttribute('aria-pressed')).toBe('false');
  });

  it('have buttons only where the film has them', async () => {
    const at = await showWithToolbar({});

    expect([buttonOf(at, 'Volets'), buttonOf(at, 'Calques')]).toEqual([null, null]);
  });

  it('are said to be damaged where they are, on a film that is shown all the same', async () => {
    const at = await showWithToolbar({ notices: ['voi-lut', 'overlay'] });

    const lines = [...at.querySelectorAll('.film-warning')].map((line) => line.textContent);
    expect(lines).toEqual([
      expect.stringMatching(/^Courbe de contraste/),
      expect.stringMatching(/^Calque \(60xx\)/),
    ]);
    expect(greyAt(middle)).toBe(255);
  });

  it('are said in whole, however long the sentence', async () => {
    const at = await showWithToolbar({ notices: ['modality-lut', 'drawing', 'true-size'] });

    const cut = [...at.querySelectorAll('.film-warning')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    );
    expect(at.querySelectorAll('.film-warning')).toHaveLength(3);
    expect(cut).toEqual([]);
  });
});

describe('the greys that a film offers', () => {
  const table = {
    first: 0,
    entries: Uint16Array.from({ length: 4096 }, (_, value) => (value < 2000 ? 255 : 51)),
    fullScale: 255,
    explanation: 'Os inversé',
  };
  const bone = { x: 2 * square.x + 20, y: 2 * square.y + 20 };

  it('are listed under their digits, by the words of the file first', async () => {
    const at = await showWithToolbar({ voiLuts: [table] });

    const names = [...at.querySelectorAll('option')].map((option) => option.textContent);

    expect(names).toEqual([
      '1 · OS',
      '2 · Os inversé',
      '3 · Os',
      '4 · Parties molles',
      '5 · Plage exposée',
      '6 · Toute la plage',
    ]);
  });

  it('are taken by their digit: a table is drawn exactly, and the list follows', async () => {
    const at = await showWithToolbar({ voiLuts: [table] });

    await keys('2');

    expect(greyAt(bone)).toBe(51);
    expect(at.querySelector('select')?.selectedIndex).toBe(1);
  });

  it('are taken by name, whatever their place on the list', async () => {
    const at = await showWithToolbar({ voiLuts: [table] });
    const chosen = () => at.querySelector('select')?.selectedOptions[0]?.textContent;

    const taken: unknown[] = [];
    for (const key of ['B', 'T', 'E', 'F', 'W']) {
      await keys(`{Shift>}${key}{/Shift}`);
      taken.push(chosen());
    }

    expect(taken).toEqual([
      '3 · Os',
      '4 · Parties molles',
      '5 · Plage exposée',
      '6 · Toute la plage',
      '1 · OS',
    ]);
  });

  it('are taken from the list', async () => {
    const at = await showWithToolbar({ voiLuts: [table] });

    await userEvent.selectOptions(at.querySelector('select')!, '6 · Toute la plage');
    await drawn();

    expect(shown().view.window).toMatchObject({ center: 1500, width: 3000 });
    expect(greyAt(bone)).toBe(255);
  });
});

describe('a film in colour', () => {
  it('is shown in its colours, inverted and windowed as colours', async () => {
    const colour = Uint8Array.from({ length: 120_000 }, (_, index) => [200, 100, 0][index % 3] ?? 0);
    const frame = { ...aFrame(new Uint8Array(40_000), { ...sheet, bitsStored: 8 }), colour };

    const at = await show(<FilmViewport frame={frame} label="Film en lecture" />);
    expect(colourAt(at, middle)).toEqual([200, 100, 0]);
    await keys('i');

    expect(colourAt(at, middle)).toEqual([55, 155, 255]);
  });
});

describe('what a presentation state draws', () => {
  const drawings: Display['drawings'] = [
    {
      graphics: [
        {
          kind: 'polyline',
          points: [
            [10, 20],
            [60, 20],
          ],
          isFilled: false,
        },
        {
          kind: 'circle',
          points: [
            [100, 100],
            [100, 150],
          ],
          isFilled: false,
        },
      ],
      texts: [{ text: 'Trait de fracture', at: [12, 30] }],
    },
  ];
  const turn = { rotation: 90, isFlippedHorizontally: false } as const;

  it('lies on the film in its pixels, turned with it, and goes with the overlays', async () => {
    const at = await showWithToolbar({ drawings, turn });
    const boxOf = (selector: string) => at.querySelector(selector)?.getBoundingClientRect();
    const ground = boxOf('.film-ground');
    const line = boxOf('.film-drawing polyline');

    // A level line of 50 pixels stands upright on a film turned by 90°, 20 pixels from its right edge.
    expect(line?.width).toBeCloseTo(0, 0);
    expect(line?.height).toBeCloseTo(100, 0);
    expect(ground!.right - line!.right).toBeCloseTo(40, 0);
    expect(boxOf('.film-drawing ellipse')?.width).toBeCloseTo(200, 0);
    expect(at.querySelector('.film-drawing text')?.textContent).toBe('Trait de fracture');
    expect(at.querySelector('.film-badge')?.textContent).toContain('90');

    await keys('q');

    expect(at.querySelector('.film-drawing')).toBeNull();
  });

  it('keeps its lines and loses its texts while identity is hidden', async () => {
    const at = await showWithToolbar({ drawings });

    flushSync(() => useDisplayOptions.getState().hideIdentity(true));

    expect(at.querySelector('.film-drawing polyline')).not.toBeNull();
    expect(at.textContent).not.toContain('Trait de fracture');
    flushSync(() => useDisplayOptions.getState().hideIdentity(false));
    expect(at.textContent).toContain('Trait de fracture');
  });
});

describe('the area that a presentation state shows first', () => {
  // The upper left quarter of 200 × 200 pixels in 400 × 400: one film pixel is four of the screen.
  const area = { left: 0, top: 0, right: 100, bottom: 100, magnification: null };
  const bone = { x: 150, y: 90 };
  const boneAt = () => toCanvas(shown().matrix, bone);

  it('fills the view, is left by F for the whole film, and comes back with 0', async () => {
    await showWithToolbar({ area });
    expect(shown().view.placement.scale).toBeCloseTo(4, 12);
    expect(boneAt()).toEqual({ x: 600, y: 360 });

    await keys('f');
    expect(boneAt()).toEqual({ x: 300, y: 180 });

    await keys('0');
    expect(boneAt()).toEqual({ x: 600, y: 360 });
  });

  it('fills the view again when the view grows, unless a person has moved it', async () => {
    const at = await showWithToolbar({ area });

    at.style.width = '200px';
    await drawn();
    expect(shown().view.placement.scale).toBeCloseTo(2, 12);

    panBy(10, 0);
    at.style.width = '400px';
    await drawn();
    expect(shown().view.placement.scale).toBeCloseTo(2, 12);
  });
});

describe('a film of oblong pixels without a spacing', () => {
  it('is drawn by its aspect ratio, twice as high as wide', async () => {
    // 100 columns of 200 rows, each pixel twice as high as wide: a strip of 100 × 400.
    const frame = aFrame(new Uint16Array(20_000).fill(3000), { ...sheet, columns: 100, pixelAspect: 2 });

    await show(<FilmViewport frame={frame} label="Film en lecture" />);

    const { matrix } = shown();
    expect(toCanvas(matrix, { x: 0, y: 0 })).toEqual({ x: 150, y: 0 });
    expect(toCanvas(matrix, { x: 100, y: 200 })).toEqual({ x: 250, y: 400 });
    expect([greyAt({ x: 155, y: 5 }), greyAt({ x: 245, y: 395 })]).toEqual([255, 255]);
    expect([greyAt({ x: 145, y: 200 }), greyAt({ x: 255, y: 200 })]).toEqual([0, 0]);
  });
});
