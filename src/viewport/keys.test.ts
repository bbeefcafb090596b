import { describe, expect, it } from 'vitest';
import { keyChange } from './keys.ts';

const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
  keyChange({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

describe('keys over a film', () => {
  it('zoom with + and -, with or without Shift as the layout asks', () => {
    expect(press('+', { shiftKey: true })).toEqual({ kind: 'zoom', factor: 1.25, about: null });
    expect(press('-')).toEqual({ kind: 'zoom', factor: 0.8, about: null });
  });

  it('move the film the way of the arrow', () => {
    expect(press('ArrowLeft')).toEqual({ kind: 'pan', distance: { x: -40, y: 0 } });
    expect(press('ArrowDown')).toEqual({ kind: 'pan', distance: { x: 0, y: 40 } });
  });

  it('widen the window with Shift and right, brighten with Shift and up, as a drag does', () => {
    expect(press('ArrowRight', { shiftKey: true })).toMatchObject({ kind: 'window', widthShare: 0.05 });
    expect(press('ArrowUp', { shiftKey: true })).toMatchObject({ kind: 'window', darkerShare: -0.05 });
    expect(press('ArrowDown', { shiftKey: true })).toMatchObject({ kind: 'window', darkerShare: 0.05 });
  });

  it('invert with I and reset with 0, which AZERTY types with Shift', () => {
    expect(press('i')).toEqual({ kind: 'invert' });
    expect(press('I', { shiftKey: true })).toEqual({ kind: 'invert' });
    expect(press('0', { shiftKey: true })).toEqual({ kind: 'reset' });
  });

  it('leave the zoom of the page to the browser, and other letters to others', () => {
    expect(press('+', { ctrlKey: true })).toBeNull();
    expect(press('h')).toBeNull();
  });
});
