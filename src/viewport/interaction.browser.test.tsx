/** Mouse, keys and toolbar on a real canvas. */
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
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
  window,
} from './testViewport.tsx';
import { obeyKey } from './viewports.ts';
import { ViewportToolbar } from './ViewportToolbar.tsx';

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

  it('the right button zooms and opens no menu; a double click fits again', async () => {
    await showFilm(aSquareFilm());
    let isMenuKept = false;
    document.addEventListener('contextmenu', (event) => (isMenuKept = event.defaultPrevented), {
      once: true,
    });

    await drag('right', [200, 200], [200, 150]);

    expect(shown().matrix.a).toBeCloseTo(2 * Math.exp(50 / 150), 6);
    expect(isMenuKept).toBe(true);
    for (const clickCount of [1, 2]) {
      await mouse('mousePressed', 200, 200, { button: 'left', buttons: 1, clickCount });
      await mouse('mouseReleased', 200, 200, { button: 'left', clickCount });
    }
    await drawn();
    expect(shown().matrix).toEqual({ a: 2, d: 2, e: 0, f: 0 });
    expect(shown().view.window).toMatchObject({ center: 1500, width: 3000 });
  });

  it('keeps a drag that leaves the film, and ends it outside', async () => {
    await showFilm(aSquareFilm());

    await drag('middle', [390, 200], [440, 200]);
    await mouse('mouseMoved', 300, 300);
    await drawn();

    expect(shown().matrix.e).toBe(50);
  });

  it('tells a double click in image pixels to who asks for it', async () => {
    const points: unknown[] = [];
    await showFilm(aSquareFilm(), { onDoubleClick: (point) => points.push(point) });

    for (const clickCount of [1, 2]) {
      await mouse('mousePressed', 280, 160, { button: 'left', buttons: 1, clickCount });
      await mouse('mouseReleased', 280, 160, { button: 'left', clickCount });
    }

    expect(points).toEqual([{ x: 140, y: 80 }]);
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

  it('moves with arrows and changes the window with Shift', async () => {
    await showFilm(aSquareFilm());

    await keys('{ArrowRight}{Shift>}{ArrowUp}{ArrowRight}{/Shift}');

    expect(shown().matrix.e).toBe(40);
    expect(shown().view.window).toEqual({ center: 1650, width: 3150 });
  });

  it('obeys the shortcuts of the page on the viewport touched last', async () => {
    const film = aSquareFilm();
    await show(
      <>
        <div style={{ width: 200, height: 400, float: 'left' }}>
          <FilmViewport frame={film} label="Cliché courant" />
        </div>
        <div style={{ width: 200, height: 400, float: 'left' }}>
          <FilmViewport frame={film} label="Cliché comparé" role="compare" />
        </div>
      </>,
    );
    const plus = { key: '+', shiftKey: true, ctrlKey: false, altKey: false, metaKey: false };

    await drag('left', [300, 200], [300, 200]);
    expect(obeyKey(plus)).toBe(true);
    await drawn();

    const zooms = [...document.querySelectorAll('.film-corner.bottom.left')].map(
      (corner) => corner.textContent,
    );
    expect(zooms).toEqual([expect.stringContaining('100'), expect.stringContaining('125')]);
  });
});

describe('the toolbar', () => {
  it('inverts, and says so on its button', async () => {
    const at = await show(
      <>
        <FilmViewport frame={aSquareFilm()} label="Cliché courant" />
        <ViewportToolbar />
      </>,
    );
    const invert = at.querySelector<HTMLButtonElement>('[aria-label=Inverser]');

    invert?.click();
    await drawn();

    expect(greyAt(bone)).toBe(0);
    expect(invert?.getAttribute('aria-pressed')).toBe('true');
    expect(invert?.title).toBe('Inverser (I)');
  });

  it('offers the windows of the file by name when there are several', async () => {
    const soft = { ...window, center: 500, width: 1000, explanation: 'PARTIES MOLLES' };
    const at = await show(
      <>
        <FilmViewport frame={aSquareFilm({ windows: [window, soft] })} label="Cliché courant" />
        <ViewportToolbar />
      </>,
    );

    await userEvent.selectOptions(page.getByLabelText('Fenêtre'), 'PARTIES MOLLES');
    await drawn();

    expect(shown().view.window).toMatchObject({ center: 500, width: 1000 });
    expect(Math.abs(greyAt(softTissue) - 128)).toBeLessThanOrEqual(3);
    expect([...at.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'OS',
      'PARTIES MOLLES',
    ]);
  });

  it('is idle while no film is shown', async () => {
    const at = await show(<ViewportToolbar />);

    expect([...at.querySelectorAll('button')].every((button) => button.disabled)).toBe(true);
    expect(at.querySelectorAll('button')).toHaveLength(4);
  });
});
