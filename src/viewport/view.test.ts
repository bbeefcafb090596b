import { describe, expect, it } from 'vitest';
import { unturned } from './geometry.ts';
import { aBoneSquare, aFrame } from './testFrames.ts';
import { changeView, openingView, subjectOf } from './view.ts';

const screen = { size: { width: 400, height: 400 }, pixelRatio: 2 };
const window = { center: 1000, width: 2000, shape: 'LINEAR', explanation: null } as const;
const subjectWith = (photometricInterpretation: string) =>
  subjectOf(
    aFrame(aBoneSquare(20, 20, { x: 5, y: 5, side: 5 }), {
      rows: 20,
      columns: 20,
      windows: [window],
      photometricInterpretation,
    }),
  );
const monochrome2 = subjectWith('MONOCHROME2');
const opened = openingView(monochrome2, screen);

describe('the view of a film', () => {
  it('opens fitted, with the window of the file and the right way round', () => {
    expect(opened).toEqual({
      placement: { scale: 20, translation: { x: 0, y: 0 }, turn: unturned },
      window: expect.objectContaining({ center: 1000, width: 2000 }) as unknown,
      isInverted: false,
      hasShutter: true,
      hasOverlays: true,
    });
    expect(openingView(subjectWith('MONOCHROME1'), screen).isInverted).toBe(false);
  });

  it('takes gestures on the window in shares of the opening width', () => {
    const wider = changeView(
      opened,
      { kind: 'window', widthShare: 0.1, darkerShare: -0.05 },
      monochrome2,
      screen,
    );

    expect(wider.window).toEqual({ center: 900, width: 2200, shape: 'LINEAR' });
  });

  it('darkens by a higher centre, and a MONOCHROME1 film by a lower one', () => {
    const darken = { kind: 'window', widthShare: 0, darkerShare: 0.1 } as const;

    expect(changeView(opened, darken, monochrome2, screen).window.center).toBe(1200);
    expect(changeView(opened, darken, subjectWith('MONOCHROME1'), screen).window.center).toBe(800);
  });

  it('zooms around the middle when no point is given', () => {
    const zoomed = changeView(opened, { kind: 'zoom', factor: 2, about: null }, monochrome2, screen);

    expect(zoomed.placement).toMatchObject({ scale: 40, translation: { x: 0, y: 0 } });
  });

  it('keeps a tenth of the film in view, however often an arrow is pressed', () => {
    const left = { kind: 'pan', distance: { x: -40, y: 0 } } as const;
    const pressed = Array.from({ length: 50 }, () => left);

    const moved = pressed.reduce((view, change) => changeView(view, change, monochrome2, screen), opened);

    // 400 pixels wide and 20 film pixels: 360 canvas pixels to the left are 18 of them.
    expect(moved.placement.translation).toEqual({ x: -18, y: 0 });
  });

  it('shows one film pixel on one pixel of the screen at 1:1, and the whole film again when fitted', () => {
    const oneToOne = changeView(opened, { kind: 'one-to-one' }, monochrome2, screen);

    expect(oneToOne.placement.scale).toBe(0.5);
    expect(changeView(oneToOne, { kind: 'fit' }, monochrome2, screen)).toEqual(opened);
  });

  it('keeps its turn when it is fitted, and loses it when it is reset', () => {
    const turned = changeView(opened, { kind: 'rotate', degrees: -90 }, monochrome2, screen);

    expect(turned.placement.turn.rotation).toBe(270);
    expect(changeView(turned, { kind: 'fit' }, monochrome2, screen)).toEqual(turned);
    expect(changeView(turned, { kind: 'reset' }, monochrome2, screen)).toEqual(opened);
  });

  it('is reset as a whole: fitted, in its opening window, the right way round', () => {
    const changes = [
      { kind: 'invert' },
      { kind: 'pan', distance: { x: 50, y: 0 } },
      { kind: 'window', widthShare: 0.2, darkerShare: 0 },
    ] as const;
    const changed = changes.reduce((view, change) => changeView(view, change, monochrome2, screen), opened);

    expect(changed).toMatchObject({ isInverted: true, window: { width: 2400 } });
    expect(changed.placement.translation.x).toBe(2.5);
    expect(changeView(changed, { kind: 'reset' }, monochrome2, screen)).toEqual(opened);
  });
});
