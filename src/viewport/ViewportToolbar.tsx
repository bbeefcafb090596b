/** Buttons for the active viewport: commands with an icon. Their keys are those that app's table has for them now. */
import {
  CaretsToAxisDashedHorizontal,
  CaretsToAxisDashedVertical,
  Contrast,
  Frame as FrameIcon,
  House,
  Layers,
  Maximize,
  RotateCcw,
  RotateCw,
  Search,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, CommandId } from '../foundation/index.ts';
import { viewportCommands } from './commands.ts';
import { hasOverlays, hasShutter, presetCommands } from './displayCommands.ts';
import type { Shown } from './handle.ts';
import { useRovingFocus } from './roving.ts';
import { useStageState } from './useFilmStage.ts';
import { selectActive, useViewports } from './viewports.ts';
import { WindowPresets } from './WindowPresets.tsx';
import './viewport.css';

const icons: Readonly<Partial<Record<CommandId, ComponentType<{ size: number }>>>> = {
  'viewport.command.invert': Contrast,
  'viewport.command.zoom-in': ZoomIn,
  'viewport.command.zoom-out': ZoomOut,
  'viewport.command.fit': Maximize,
  'viewport.command.one-to-one': OneToOne,
  'viewport.command.magnify': Search,
  'viewport.command.rotate-left': RotateCcw,
  'viewport.command.rotate-right': RotateCw,
  'viewport.command.flip-horizontal': CaretsToAxisDashedVertical,
  'viewport.command.flip-vertical': CaretsToAxisDashedHorizontal,
  'viewport.command.shutter': FrameIcon,
  'viewport.command.overlays': Layers,
  'viewport.command.reset': House,
};

function OneToOne() {
  return (
    <span className="tool-figure" aria-hidden>
      1:1
    </span>
  );
}

const buttons = viewportCommands.filter(({ id }) => icons[id] !== undefined);

/** The key of a command as a person reads it; null where it has none. */
type KeyText = (id: CommandId) => string | null;

export function ViewportToolbar({ keyText }: { readonly keyText: KeyText }) {
  const { t } = useTranslation();
  const handle = useViewports(selectActive);
  const state = useStageState(handle);
  const { stop, toolbar } = useRovingFocus();
  const isShown = state.kind === 'shown';
  const isMagnified = useViewports((viewports) => viewports.isMagnified);
  const ofView = isShown ? pressedCommands(state) : {};
  const offered = buttons.filter(({ id }) => !isOfTheFile(id) || id in ofView);
  const pressed: Partial<Record<CommandId, boolean>> = {
    'viewport.command.invert': false,
    ...ofView,
    'viewport.command.magnify': isMagnified,
  };
  return (
    <div className="viewport-bar">
      <div className="viewport-toolbar" role="toolbar" aria-label={t('viewport.toolbar.label')} {...toolbar}>
        {offered.map((command, index) => (
          <ToolButton
            key={command.id}
            command={command}
            keyText={keyText(command.id)}
            isStop={index === stop}
            isPressed={pressed[command.id]}
            isDisabled={!isShown}
          />
        ))}
      </div>
      {isShown && handle !== null && (
        <WindowPresets
          frame={state.frame}
          current={state.view.window}
          keyTextAt={(index) => presetKey(index, keyText)}
          onChoose={(window) => handle.setWindow(window)}
        />
      )}
    </div>
  );
}

function presetKey(index: number, keyText: KeyText): string | null {
  const command = presetCommands[index];
  return command === undefined ? null : keyText(command.id);
}

/** Few films have them: their buttons stand only where there is something to show. */
function isOfTheFile(id: CommandId): boolean {
  return id === 'viewport.command.shutter' || id === 'viewport.command.overlays';
}

function pressedCommands(shown: Shown): Partial<Record<CommandId, boolean>> {
  const { view } = shown;
  return {
    'viewport.command.invert': view.isInverted,
    ...(hasShutter(shown) && { 'viewport.command.shutter': view.hasShutter }),
    ...(hasOverlays(shown) && { 'viewport.command.overlays': view.hasOverlays }),
  };
}

interface ToolButtonProps {
  readonly command: Command;
  readonly keyText: string | null;
  readonly isStop: boolean;
  readonly isPressed: boolean | undefined;
  readonly isDisabled: boolean;
}

function ToolButton({ command, keyText, isStop, isPressed, isDisabled }: ToolButtonProps) {
  const { t } = useTranslation();
  const Icon = icons[command.id];
  const name = t(command.id);
  return (
    <button
      type="button"
      className="button tool-button"
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      aria-pressed={isPressed}
      title={keyText === null ? name : `${name} (${keyText})`}
      disabled={isDisabled}
      onClick={command.run}
    >
      {Icon && <Icon size={18} />}
    </button>
  );
}
