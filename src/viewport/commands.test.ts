import { describe, expect, it } from 'vitest';
import { chordOf } from '../foundation/index.ts';
import { viewportCommands } from './commands.ts';
import type { ViewportHandle } from './handle.ts';
import type { ViewChange } from './view.ts';
import { enterViewport } from './viewports.ts';

/** What the active viewport is told when the key is pressed. */
function changeOf(key: string, shiftKey = false): ViewChange | undefined {
  const changes: ViewChange[] = [];
  const leave = enterViewport('main', {
    apply: (change) => void changes.push(change),
  } as ViewportHandle);
  const chord = chordOf({ key, shiftKey, ctrlKey: false, altKey: false, metaKey: false });
  viewportCommands.find(({ keys }) => keys.includes(chord ?? ''))?.run();
  leave();
  return changes[0];
}

describe('keys over a film', () => {
  it('zoom with + and -, with or without Shift as the layout asks', () => {
    expect(changeOf('+', true)).toEqual({ kind: 'zoom', factor: 1.25, about: null });
    expect(changeOf('-')).toEqual({ kind: 'zoom', factor: 0.8, about: null });
  });

  it('move the film the way of the arrow', () => {
    expect(changeOf('ArrowLeft')).toEqual({ kind: 'pan', distance: { x: -40, y: 0 } });
    expect(changeOf('ArrowDown')).toEqual({ kind: 'pan', distance: { x: 0, y: 40 } });
  });

  it('widen the window with Shift and right, brighten with Shift and up, as a drag does', () => {
    expect(changeOf('ArrowRight', true)).toMatchObject({ kind: 'window', widthShare: 0.05 });
    expect(changeOf('ArrowUp', true)).toMatchObject({ kind: 'window', darkerShare: -0.05 });
    expect(changeOf('ArrowDown', true)).toMatchObject({ kind: 'window', darkerShare: 0.05 });
  });

  it('invert with I and reset with 0, which AZERTY types with Shift', () => {
    expect(changeOf('i')).toEqual({ kind: 'invert' });
    expect(changeOf('0', true)).toEqual({ kind: 'reset' });
  });

  it('rotate with D, the other way with Shift, and flip with H and B (haut, bas)', () => {
    expect(changeOf('d')).toEqual({ kind: 'rotate', degrees: 90 });
    expect(changeOf('D', true)).toEqual({ kind: 'rotate', degrees: -90 });
    expect(changeOf('h')).toEqual({ kind: 'flip', axis: 'horizontal' });
    expect(changeOf('b')).toEqual({ kind: 'flip', axis: 'vertical' });
  });

  it('fit with F and show pixel on pixel with N', () => {
    expect(changeOf('f')).toEqual({ kind: 'fit' });
    expect(changeOf('n')).toEqual({ kind: 'one-to-one' });
  });

  it('are possible only while a film is on screen', () => {
    const reasons = new Set(viewportCommands.map((command) => command.blocked()));

    expect([...reasons]).toEqual(['viewport.blocked.no-film']);
  });
});
