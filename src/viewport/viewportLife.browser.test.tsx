/** How a viewport comes and goes, is resized, hidden, refused and drawn again. */
import * as cornerstone from 'cornerstone-core';
import { describe, expect, it } from 'vitest';
import '../app/theme.css';
import { FilmViewport } from './FilmViewport.tsx';
import {
  aSquareFilm,
  bone,
  drawn,
  greyAt,
  inChromium,
  leave,
  show,
  showFilm,
  shown,
  zoomBy,
} from './testViewport.tsx';
import { activeViewport } from './viewports.ts';

inChromium();

describe('the life of a viewport', () => {
  it('draws the film again when the browser gives the canvas back empty after the graphics card was lost', async () => {
    const at = await showFilm(aSquareFilm());
    const canvas = at.querySelector('canvas')!;
    canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    expect(greyAt(bone)).toBe(0);

    canvas.dispatchEvent(new Event('contextrestored'));

    expect(greyAt(bone)).toBe(255);
  });

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
    const at = await showFilm({ ...aSquareFilm(), max: -5 });

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
    expect(shown().matrix).toEqual({ a: 1.5, b: 0, c: 0, d: 1.5, e: 0, f: 0 });
    zoomBy(2);
    at.style.width = '350px';
    await drawn();

    expect(shown().matrix).toEqual({ a: 3, b: 0, c: 0, d: 3, e: -125, f: -150 });
  });

  it('is on the screen again in the very frame of a resize, never blank in between', async () => {
    const at = await showFilm(aSquareFilm());
    const seen: unknown[] = [];
    // Made after the viewport's own, so told after it, and before anything is painted.
    const observer = new ResizeObserver(() => {
      const { size, matrix } = shown();
      seen.push([size.width, greyAt({ x: 140 * matrix.a, y: 80 * matrix.d })]);
    });
    observer.observe(at);
    await drawn();

    at.style.width = '300px';
    at.style.height = '300px';
    await drawn();
    observer.disconnect();

    expect(seen).toEqual([
      [400, 255],
      [300, 255],
    ]);
  });

  it('opens fitted when it was hidden at first', async () => {
    const at = await show(
      <div style={{ display: 'none', height: 400 }}>
        <FilmViewport frame={aSquareFilm()} label="Film en lecture" />
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

    expect(at.textContent).toContain('Aucun film affiché');
    expect(at.querySelectorAll('.film-corner')).toHaveLength(0);
    expect(getComputedStyle(at.querySelector('.film-sheet')!).visibility).toBe('hidden');
  });
});
