/** What a person can do to the viewport touched last, for the keys, the toolbar and the palette alike. */
import type { BlockedReason, Chord, Command, CommandId } from '../foundation/index.ts';
import { displayCommands } from './displayCommands.ts';
import type { ViewChange } from './view.ts';
import { activeViewport, linkViewports, selectIsRivalled, useViewports } from './viewports.ts';

const zoomStep = 1.25;
const panStepPx = 40;
const windowStepShare = 0.05;

/** The film follows a bare arrow. With Shift it is as dragging that way: right widens the window, up brightens. */
export const viewportCommands: readonly Command[] = [
  changing('viewport.command.invert', ['i'], { kind: 'invert' }),
  changing('viewport.command.zoom-in', ['+', '='], zoom(zoomStep)),
  changing('viewport.command.zoom-out', ['-'], zoom(1 / zoomStep)),
  changing('viewport.command.fit', ['f'], { kind: 'fit' }),
  changing('viewport.command.one-to-one', ['n'], { kind: 'one-to-one' }),
  {
    id: 'viewport.command.magnify',
    section: 'display',
    keys: ['x'],
    blocked: needsFilm,
    run: () => useViewports.setState(({ isMagnified }) => ({ isMagnified: !isMagnified })),
  },
  changing('viewport.command.rotate-left', ['Shift+d'], { kind: 'rotate', degrees: -90 }),
  changing('viewport.command.rotate-right', ['d'], { kind: 'rotate', degrees: 90 }),
  changing('viewport.command.flip-horizontal', ['h'], { kind: 'flip', axis: 'horizontal' }),
  changing('viewport.command.flip-vertical', ['b'], { kind: 'flip', axis: 'vertical' }),
  changing('viewport.command.reset', ['0'], { kind: 'reset' }),
  changing('viewport.command.pan-left', ['ArrowLeft'], pan(-1, 0)),
  changing('viewport.command.pan-right', ['ArrowRight'], pan(1, 0)),
  changing('viewport.command.pan-up', ['ArrowUp'], pan(0, -1)),
  changing('viewport.command.pan-down', ['ArrowDown'], pan(0, 1)),
  changing('viewport.command.window-wider', ['Shift+ArrowRight'], windowStep(1, 0)),
  changing('viewport.command.window-narrower', ['Shift+ArrowLeft'], windowStep(-1, 0)),
  changing('viewport.command.window-brighter', ['Shift+ArrowUp'], windowStep(0, -1)),
  changing('viewport.command.window-darker', ['Shift+ArrowDown'], windowStep(0, 1)),
  ...displayCommands,
];

export const linkCommand: Command = {
  id: 'viewport.command.link',
  section: 'display',
  keys: ['u'],
  blocked: () => (selectIsRivalled(useViewports.getState()) ? null : 'viewport.blocked.one-film'),
  run: () => linkViewports(!useViewports.getState().isLinked),
};

function needsFilm(): BlockedReason | null {
  return activeViewport()?.state().kind === 'shown' ? null : 'viewport.blocked.no-film';
}

function changing(id: CommandId, keys: readonly Chord[], change: ViewChange): Command {
  return {
    id,
    section: 'display',
    keys,
    blocked: needsFilm,
    run: () => activeViewport()?.apply(change),
  };
}

function zoom(factor: number): ViewChange {
  return { kind: 'zoom', factor, about: null };
}

function pan(x: number, y: number): ViewChange {
  return { kind: 'pan', distance: { x: x * panStepPx, y: y * panStepPx } };
}

function windowStep(wider: number, darker: number): ViewChange {
  return { kind: 'window', widthShare: wider * windowStepShare, darkerShare: darker * windowStepShare };
}
