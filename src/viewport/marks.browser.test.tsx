/** What a person sees around a film: focus, the viewport that keys act on, and corners that leave the middle free. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../app/theme.css';
import { FilmViewport } from './FilmViewport.tsx';
import { aSquareFilm, drawn, inChromium, onScreen, show, showFilm } from './testViewport.tsx';
import { touchViewport } from './viewports.ts';

inChromium();

const accent = [108, 182, 255];
const white = aSquareFilm({ windows: [] }, new Uint16Array(40_000).fill(7));
const burntOut = {
  ...white,
  film: { ...white.film, windows: [{ center: 1, width: 1, shape: 'LINEAR', explanation: null } as const] },
};

describe('around a burnt-out film', () => {
  it('a ring shows that the keyboard is on it, and none when it is not', async () => {
    await showFilm(burntOut);
    expect(await onScreen({ x: 1, y: 200 })).toEqual([255, 255, 255]);

    await userEvent.keyboard('{Tab}');
    await drawn();

    expect(await onScreen({ x: 1, y: 200 })).toEqual(accent);
    expect(await onScreen({ x: 398, y: 200 })).toEqual(accent);
    expect(await onScreen({ x: 4, y: 200 })).toEqual([11, 12, 14]);
  });

  it('a line shows which of two films the toolbar acts on', async () => {
    await show(
      <>
        <div style={{ width: 200, height: 200, float: 'left' }}>
          <FilmViewport frame={burntOut} label="Film en lecture" />
        </div>
        <div style={{ width: 200, height: 200, float: 'left' }}>
          <FilmViewport frame={burntOut} label="Film comparé" role="compare" />
        </div>
      </>,
    );
    const left = { x: 0, y: 100 };
    const right = { x: 200, y: 100 };

    touchViewport('main');
    await drawn();
    expect([await onScreen(left), await onScreen(right)]).toEqual([accent, [255, 255, 255]]);
    touchViewport('compare');
    await drawn();

    expect([await onScreen(left), await onScreen(right)]).toEqual([[255, 255, 255], accent]);
    touchViewport('main');
  });
});

describe('the corners of a narrow film', () => {
  const named = (fileName: string) =>
    aSquareFilm({ fileName, patientName: 'Lefèvre-Montgolfier^Zoé-Apolline', patientId: 'P0042' });

  it('leave the button in the top middle free', async () => {
    const at = await show(
      <div style={{ width: 230, height: 300 }}>
        <FilmViewport
          frame={named('poignet-gauche-de-face-apres-reduction-00012.dcm')}
          label="Film comparé"
          topMiddle={<button type="button" style={{ width: 36, height: 30 }} aria-label="Fermer" />}
        />
      </div>,
    );

    const button = at.querySelector('button')!.getBoundingClientRect();
    const [left, right] = [...at.querySelectorAll('.film-corner.top')].map((corner) =>
      corner.getBoundingClientRect(),
    );
    expect(left!.right).toBeLessThanOrEqual(button.left);
    expect(right!.left).toBeGreaterThanOrEqual(button.right);
    expect(button.left + button.width / 2).toBe(20 + 115);
  });

  it('cut a long file name in its middle and keep its end, where there is room for it', async () => {
    const at = await show(
      <div style={{ width: 440, height: 440 }}>
        <FilmViewport frame={named('poignet-gauche-de-face-apres-reduction-00012.dcm')} label="Film" />
      </div>,
    );

    const [start, end] = at.querySelectorAll<HTMLElement>('.film-file > span');
    expect(start!.scrollWidth).toBeGreaterThan(start!.clientWidth);
    expect(end!.textContent).toBe('on-00012.dcm');
    const corner = at.querySelector('.film-corner.top.right')!.getBoundingClientRect();
    expect(end!.getBoundingClientRect().right).toBeLessThanOrEqual(corner.right);
    expect(at.querySelector('.film-file')!.textContent).toBe(
      'poignet-gauche-de-face-apres-reduction-00012.dcm',
    );
  });
});
