/** Commands over what the file brings besides its pixels: choices of greys by digit and by name, the shutter, the overlays. */
import { drawnOverlays, voiPresets, type VoiPreset } from '../dicom/index.ts';
import type { BlockedReason, Chord, Command } from '../foundation/index.ts';
import type { Shown, ViewportHandle } from './handle.ts';
import { activeViewport } from './viewports.ts';

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The nth of the film's presets. */
export const presetCommands: readonly Command[] = digits.map(
  (digit): Command => ({
    id: `viewport.command.preset-${digit}`,
    section: 'display',
    keys: [`${digit}`],
    blocked: blockedUnless((shown) => digit <= voiPresets(shown.frame).length, 'viewport.blocked.no-preset'),
    run: () =>
      onShown((handle, { frame }) => {
        const preset = voiPresets(frame)[digit - 1];
        if (preset !== undefined) handle.setWindow(preset.voi);
      }),
  }),
);

/** The same presets by what they are, for whoever looks for « os » and not for a number; `file`: the first of the file. */
const namedPresets = {
  bone: 'Shift+b',
  'soft-tissue': 'Shift+t',
  exposed: 'Shift+e',
  full: 'Shift+f',
  file: 'Shift+w',
} as const satisfies Record<string, Chord>;

type PresetName = keyof typeof namedPresets;

const namedPresetCommands = (Object.keys(namedPresets) as PresetName[]).map(
  (name): Command => ({
    id: `viewport.command.window-${name}`,
    section: 'display',
    keys: [namedPresets[name]],
    blocked: blockedUnless((shown) => presetNamed(shown, name) !== undefined, 'viewport.blocked.no-preset'),
    run: () =>
      onShown((handle, shown) => {
        const preset = presetNamed(shown, name);
        if (preset !== undefined) handle.setWindow(preset.voi);
      }),
  }),
);

function presetNamed({ frame }: Shown, name: PresetName): VoiPreset | undefined {
  return voiPresets(frame).find(({ kind }) =>
    name === 'file' ? kind === 'window' || kind === 'table' : kind === name,
  );
}

export const displayCommands: readonly Command[] = [
  ...presetCommands,
  ...namedPresetCommands,
  {
    id: 'viewport.command.shutter',
    section: 'display',
    keys: ['w'],
    blocked: blockedUnless(hasShutter, 'viewport.blocked.no-shutter'),
    run: () => activeViewport()?.apply({ kind: 'shutter' }),
  },
  {
    id: 'viewport.command.overlays',
    section: 'display',
    keys: ['q'],
    blocked: blockedUnless(hasOverlays, 'viewport.blocked.no-overlay'),
    run: () => activeViewport()?.apply({ kind: 'overlays' }),
  },
];

export function hasShutter({ frame }: Shown): boolean {
  return frame.display.shutter !== null;
}

export function hasOverlays({ frame }: Shown): boolean {
  const { display } = frame;
  return drawnOverlays(display).length + display.drawings.length > 0;
}

function blockedUnless(
  isPossible: (shown: Shown) => boolean,
  reason: BlockedReason,
): () => BlockedReason | null {
  return () => {
    const state = activeViewport()?.state();
    if (state?.kind !== 'shown') return 'viewport.blocked.no-film';
    return isPossible(state) ? null : reason;
  };
}

function onShown(act: (handle: ViewportHandle, shown: Shown) => void): void {
  const handle = activeViewport();
  const state = handle?.state();
  if (handle !== null && state?.kind === 'shown') act(handle, state);
}
