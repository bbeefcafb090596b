/** Mouse and keys on a real canvas. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
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
  keys,
  mouse,
  show,
  showFilm,
  shown,
  softTissue,
} from './testViewport.tsx';

inChromium();

describe('by mouse', () => {
  it('dragging left down darkens, dragging right widens', async () => {
    await showFilm(aSquareFilm());
    const before = greyAt(softTissue);

    await drag('left', [100, 300], [100, 320]);

    expect(shown().view.window).toMatchObject({ center: 1650, width: 3000 });
    expect(greyAt(softTissue)).toBeLessThan(before);
    await drag('left', [100, 300], [140, 300]);
    expect(shown().view.window.width).toBe(3300);
  });

  it('dragging down darkens a MONOCHROME1 film as well', async () => {
    const negative = gradient.map((value) => 3000 - value);
    await showFilm(aSquareFilm({ photometricInterpretation: 'MONOCHROME1' }, negative));
    const before = greyAt(softTissue);

    await drag('left', [100, 300], [100, 320]);

    expect(greyAt(softTissue)).toBeLessThan(before);
  });

  it('the middle button moves the film, and so does Shift with the left', async () => {
    await showFilm(aSquareFilm());

    await drag('middle', [100, 300], [60, 330]);
    await drag('left', [100, 300], [90, 300], 8);

    expect(shown().matrix).toMatchObject({ a: 2, e: -50, f: 30 });
    expect(greyAt({ x: bone.x - 50, y: bone.y + 30 })).toBe(255);
  });

  it('the wheel zooms around the pointer', async () => {
    await showFilm(aSquareFilm());

    await mouse('mouseWheel', 280, 160, { deltaX: 0, deltaY: -200 });
    await drawn();

    const { matrix } = shown();
    expect(matrix.a).toBeCloseTo(2.7, 1);
    expect(matrix.a * 140 + matrix.e).toBeCloseTo(280, 6);
    expect(matrix.d * 80 + matrix.f).toBeCloseTo(160, 6);
  });

  it('the right button zooms and opens no menu', async () => {
    await showFilm(aSquareFilm());
    let isMenuKept = false;
    document.addEventListener('contextmenu', (event) => (isMenuKept = event.defaultPrevented), {
      once: true,
    });

    await drag('right', [200, 200], [200, 150]);

    expect(shown().matrix.a).toBeCloseTo(2 * Math.exp(50 / 150), 6);
    expect(isMenuKept).toBe(true);
  });

  it('a double click brings the film back as it opened: fitted, its window, the right way round', async () => {
    await showFilm(aSquareFilm());
    const opened = shown().view;
    await keys('i+{ArrowRight}{Shift>}{ArrowUp}{/Shift}');
    expect(shown().view).toMatchObject({ isInverted: true, window: { center: 1350 } });

    for (const clickCount of [1, 2]) {
      await mouse('mousePressed', 200, 200, { button: 'left', buttons: 1, clickCount });
      await mouse('mouseReleased', 200, 200, { button: 'left', clickCount });
    }
    await drawn();

    expect(shown().view).toEqual(opened);
  });

  it('keeps a drag that leaves the film, and ends it outside', async () => {
    await showFilm(aSquareFilm());

    await drag('middle', [390, 200], [440, 200]);
    await mouse('mouseMoved', 300, 300);
    await drawn();

    expect(shown().matrix.e).toBe(50);
  });
});

describe('by keyboard', () => {
  it('inverts with i, zooms with + and resets all with 0', async () => {
    const at = await showFilm(aSquareFilm());

    await keys('i+');

    expect(greyAt(bone)).toBe(0);
    expect(at.textContent).toContain('Inversé');
    expect(shown().matrix.a).toBe(2.5);
    await keys('0');
    expect(greyAt(bone)).toBe(255);
    expect(shown().matrix.a).toBe(2);
  });

  it('moves with arrows, and with Shift widens and brightens as a drag that way does', async () => {
    await showFilm(aSquareFilm());

    const before = greyAt(softTissue);
    await keys('{ArrowRight}{Shift>}{ArrowUp}{/Shift}');
    expect(greyAt({ x: softTissue.x + 40, y: softTissue.y })).toBeGreaterThan(before);
    await keys('{Shift>}{ArrowRight}{/Shift}');

    expect(shown().matrix.e).toBe(40);
    expect(shown().view.window).toEqual({ center: 1350, width: 3150, shape: 'LINEAR_EXACT' });
  });

  it('obeys the shortcuts of the page on the viewport touched last', async () => {
    const film = aSquareFilm();
    await show(
      <>
        <div style={{ width: 200, height: 400, float: 'left' }}>
          <FilmViewport frame={film} label="Film en lecture" />
        </div>
        <div style={{ width: 200, height: 400, float: 'left' }}>
          <FilmViewport frame={film} label="Film comparé" role="compare" />
        </div>
      </>,
    );

    await drag('left', [300, 200], [300, 200]);
    await userEvent.keyboard('+');
    await drawn();

    const zooms = [...document.querySelectorAll('.film-corner.bottom.left')].map(
      (corner) => corner.textContent,
    );
    expect(zooms).toEqual([expect.stringContaining('100'), expect.stringContaining('125')]);
  });

  it('shows with X a lens of the film itself under the pointer, and in the middle without one', async () => {
    const at = await showFilm(aSquareFilm());
    const lens = () => at.querySelector<HTMLCanvasElement>('.film-lens');
    const middleOfLens = () => lens()?.getContext('2d')?.getImageData(120, 120, 1, 1).data[0];
    await mouse('mouseMoved', bone.x, bone.y);
    await keys('x');

    await mouse('mouseMoved', bone.x + 1, bone.y);
    await drawn();
    expect(middleOfLens()).toBe(255);
    expect(lens()!.getBoundingClientRect().left + 120).toBeCloseTo(20 + bone.x + 1, 0);
    await mouse('mouseMoved', 700, 600);
    await drawn();
    // The middle of the film: 1000 × 100/199 = 503 of 3000.
    expect(Math.abs(middleOfLens()! - 43)).toBeLessThanOrEqual(3);
    expect(lens()!.getBoundingClientRect().left).toBe(20 + 200 - 120);

    await keys('x');
    expect(lens()).toBeNull();
  });
});
