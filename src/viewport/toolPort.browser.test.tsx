/** A tool on a real canvas, under a real mouse: what it hears, in pixels of the film, and what stays with the film. */
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../app/theme.css';
import { toCanvas, toImage } from './geometry.ts';
import {
  aSquareFilm,
  drag,
  drawn,
  inChromium,
  keys,
  mouse,
  panBy,
  showFilm,
  shown,
  zoomBy,
} from './testViewport.tsx';
import type { PointEvent, ToolPort, ToolView } from './toolPort.ts';
import { activeViewport } from './viewports.ts';

inChromium();

function aTool() {
  const heard: PointEvent[] = [];
  const tool: ToolPort = { draw: () => null, onPoint: (event) => heard.push(event) };
  const presses = () =>
    heard
      .filter(({ kind }) => kind !== 'move')
      .map((event) => ('at' in event ? [event.kind, event.at] : [event.kind]));
  return { tool, heard, presses };
}

describe('while a tool listens', () => {
  it('it has the primary button, in pixels of the film, and the window stays', async () => {
    const { tool, heard, presses } = aTool();
    await showFilm(aSquareFilm(), { tool });

    await drag('left', [100, 300], [160, 320]);

    // One film pixel is two of the viewport.
    expect(presses()).toEqual([
      ['down', { x: 50, y: 150 }],
      ['up', { x: 80, y: 160 }],
    ]);
    expect(heard[0]).toMatchObject({ slop: 2 });
    expect(shown().view.window).toMatchObject({ center: 1500, width: 3000 });
  });

  it('hears where the pointer goes between two clicks', async () => {
    const { tool, heard } = aTool();
    await showFilm(aSquareFilm(), { tool });

    await mouse('mouseMoved', 240, 80);

    expect(heard.at(-1)).toMatchObject({ kind: 'move', at: { x: 120, y: 40 } });
  });

  it('keeps a drag that leaves the film', async () => {
    const { tool, presses } = aTool();
    await showFilm(aSquareFilm(), { tool });

    await drag('left', [390, 200], [440, 200]);

    expect(presses()).toEqual([
      ['down', { x: 195, y: 100 }],
      ['up', { x: 220, y: 100 }],
    ]);
  });

  it('hears pixels of the film wherever it was moved, zoomed, turned and flipped', async () => {
    const { tool, presses } = aTool();
    await showFilm(aSquareFilm(), { tool });
    const handle = activeViewport();
    handle?.apply({ kind: 'rotate', degrees: 90 });
    handle?.apply({ kind: 'flip', axis: 'horizontal' });
    zoomBy(1.3);
    panBy(-37, 21);
    await drawn();
    const place = toCanvas(shown().matrix, { x: 130, y: 70 });

    await mouse('mousePressed', place.x, place.y, { button: 'left', buttons: 1, clickCount: 1 });

    const at = (presses()[0] as [string, { x: number; y: number }])[1];
    expect(Math.abs(at.x - 130)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(at.y - 70)).toBeLessThanOrEqual(0.5);
  });

  it('leaves the other buttons, the wheel and Shift to the film', async () => {
    const { tool, presses } = aTool();
    await showFilm(aSquareFilm(), { tool });

    await drag('middle', [100, 300], [60, 330]);
    expect(shown().matrix).toMatchObject({ e: -40, f: 30 });
    await drag('left', [100, 300], [110, 300], 8);
    expect(shown().matrix).toMatchObject({ e: -30, f: 30 });
    await drag('right', [200, 200], [200, 150]);
    await mouse('mouseWheel', 200, 200, { deltaX: 0, deltaY: -100 });
    await drawn();

    expect(shown().matrix.a).toBeGreaterThan(2.5);
    expect(presses()).toEqual([]);
  });

  it('takes a double click for two presses: the view stays', async () => {
    const { tool } = aTool();
    await showFilm(aSquareFilm(), { tool });
    zoomBy(1.5);
    await drawn();

    for (const clickCount of [1, 2]) {
      await mouse('mousePressed', 200, 200, { button: 'left', buttons: 1, clickCount });
      await mouse('mouseReleased', 200, 200, { button: 'left', clickCount });
    }
    await drawn();

    expect(shown().matrix.a).toBe(3);
  });

  it('is asked with Enter to draw round the middle of the view', async () => {
    const { tool, heard } = aTool();
    await showFilm(aSquareFilm(), { tool });

    await keys('{Enter}');

    // An eighth of 400 pixels of the viewport to each side.
    expect(heard).toEqual([{ kind: 'place', at: { x: 100, y: 100 }, reach: 25 }]);
  });
});

describe('what a tool draws', () => {
  it('lies in pixels of the viewport, and knows the way from the film and back', async () => {
    const views: ToolView[] = [];
    const draw = (view: ToolView) => {
      views.push(view);
      return <circle data-testid="dot" {...centre(view)} r={3} />;
    };
    const centre = (view: ToolView) => {
      const { x, y } = toCanvas(view.matrix, { x: 50, y: 25 });
      return { cx: x, cy: y };
    };
    await showFilm(aSquareFilm(), { tool: { draw, onPoint: null } });

    const box = page.getByTestId('dot').element().getBoundingClientRect();
    expect([box.left + 3 - 20, box.top + 3 - 20, box.width]).toEqual([100, 50, 6]);
    zoomBy(2);
    await drawn();

    const zoomed = page.getByTestId('dot').element().getBoundingClientRect();
    expect([zoomed.left + 3 - 20, zoomed.top + 3 - 20, zoomed.width]).toEqual([0, -100, 6]);
    expect(views.at(-1)).toMatchObject({ size: { width: 400, height: 400 } });
    expect(views.at(-1)?.imagePoint(20, 20)).toEqual({ x: 50, y: 50 });
  });

  it('travels with a film that is panned, and stands in the same place when it is drawn for the film at rest', async () => {
    let last: ToolView | null = null;
    const draw = (view: ToolView) => {
      last = view;
      const { x, y } = toCanvas(view.matrix, { x: 50, y: 25 });
      return <circle data-testid="dot" cx={x} cy={y} r={3} />;
    };
    const corner = () => {
      const { left, top } = page.getByTestId('dot').element().getBoundingClientRect();
      return [left, top];
    };
    await showFilm(aSquareFilm(), { tool: { draw, onPoint: null } });
    zoomBy(2);
    await drawn();
    const [left = NaN, top = NaN] = corner();

    panBy(-37, 21);
    await drawn();

    const moved = [left - 37, top + 21];
    expect(corner()).toEqual(moved);
    expect(last!.imagePoint(20, 20)).toEqual(toImage(shown().matrix, { x: 0, y: 0 }));
    await expect.poll(() => last?.matrix).toEqual(shown().matrix);
    await drawn();
    expect(corner()).toEqual(moved);
  });

  it('and fails is left out, and the film stays', async () => {
    const draw = () => {
      throw new Error('a bug of a tool');
    };

    const at = await showFilm(aSquareFilm(), { tool: { draw, onPoint: null } });

    expect(at.querySelector('[role=alert]')?.textContent).toContain('le film lui-même est juste');
    expect(shown().matrix.a).toBe(2);
  });

  it('leaves the left button to the window while no tool is chosen', async () => {
    await showFilm(aSquareFilm(), { tool: { draw: () => null, onPoint: null } });

    await drag('left', [100, 300], [100, 320]);

    expect(shown().view.window).toMatchObject({ center: 1650 });
  });
});
