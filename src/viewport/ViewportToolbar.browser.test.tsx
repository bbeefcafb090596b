/** The toolbar beside a film: what it does, how a keyboard goes through it, what it shows when there is room. */
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../app/theme.css';
import { FilmViewport } from './FilmViewport.tsx';
import {
  aSquareFilm,
  bone,
  drawn,
  greyAt,
  inChromium,
  show,
  shown,
  softTissue,
  window,
} from './testViewport.tsx';
import { ViewportToolbar } from './ViewportToolbar.tsx';

inChromium();

/** As app's table has them. */
const keyText = (id: string) => (id === 'viewport.command.invert' ? 'I' : null);
const soft = { ...window, center: 500, width: 1000, explanation: 'PARTIES MOLLES' };

describe('the toolbar', () => {
  it('inverts, and says so on its button', async () => {
    const at = await show(
      <>
        <FilmViewport frame={aSquareFilm()} label="Film en lecture" />
        <ViewportToolbar keyText={keyText} />
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
    const at = await show(
      <>
        <FilmViewport frame={aSquareFilm({ windows: [window, soft] })} label="Film en lecture" />
        <ViewportToolbar keyText={keyText} />
      </>,
    );

    await userEvent.selectOptions(page.getByLabelText('Fenêtre'), 'PARTIES MOLLES');
    await drawn();

    expect(shown().view.window).toMatchObject({ center: 500, width: 1000 });
    expect(Math.abs(greyAt(softTissue) - 128)).toBeLessThanOrEqual(3);
    expect([...at.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'OS',
      'PARTIES MOLLES',
      'Os',
      'Parties molles',
      'Plage exposée',
      'Toute la plage',
    ]);
  });

  it('is idle while no film is shown', async () => {
    const at = await show(<ViewportToolbar keyText={keyText} />);

    expect([...at.querySelectorAll('button')].every((button) => button.disabled)).toBe(true);
    expect(at.querySelectorAll('button')).toHaveLength(11);
  });

  it('is one stop of Tab; arrows move inside and Tab comes back to the button last used', async () => {
    const at = await show(
      <>
        <FilmViewport frame={aSquareFilm()} label="Film en lecture" />
        <ViewportToolbar keyText={keyText} />
      </>,
    );
    const focused = () => document.activeElement?.getAttribute('aria-label');
    at.querySelector<HTMLElement>('[role=application]')?.focus();

    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('Inverser');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(focused()).toBe('Retourner de haut en bas');
    expect(shown().matrix.e).toBe(0);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.tagName).toBe('SELECT');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe('Retourner de haut en bas');
  });

  it('stays within a narrow page, the windows of the file included', async () => {
    for (const width of [300, 576]) {
      const at = await show(
        <>
          <FilmViewport frame={aSquareFilm({ windows: [window, soft] })} label="Film en lecture" />
          <div style={{ width }}>
            <ViewportToolbar keyText={keyText} />
          </div>
        </>,
      );
      const bar = at.querySelector('.viewport-bar')!;

      expect(bar.scrollWidth).toBeLessThanOrEqual(bar.clientWidth);
      expect([...at.querySelectorAll('button')].every((button) => button.ariaLabel !== null)).toBe(true);
    }
  });
});
