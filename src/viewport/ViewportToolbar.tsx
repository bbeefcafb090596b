/** Buttons for the active viewport; the same commands as its keys. */
import { Contrast, Maximize, ZoomIn, ZoomOut, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ViewportHandle } from './handle.ts';
import { zoomStep } from './keys.ts';
import { useStageState } from './useFilmStage.ts';
import { selectActive, useViewports } from './viewports.ts';
import { WindowPresets } from './WindowPresets.tsx';
import './viewport.css';

interface ToolButtonProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly shortcut: string;
  readonly isPressed?: boolean;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
}

export function ViewportToolbar() {
  const { t } = useTranslation();
  const handle = useViewports(selectActive);
  const state = useStageState(handle);
  const isDisabled = state.kind !== 'shown';
  const act = (command: (handle: ViewportHandle) => void) => () => handle && command(handle);
  return (
    <div className="viewport-toolbar" role="toolbar" aria-label={t('viewport.toolbar.label')}>
      <ToolButton
        icon={Contrast}
        name={t('viewport.command.invert')}
        shortcut="I"
        isPressed={state.kind === 'shown' && state.view.isInverted}
        isDisabled={isDisabled}
        onClick={act((active) => active.invert())}
      />
      <ToolButton
        icon={ZoomIn}
        name={t('viewport.command.zoom-in')}
        shortcut="+"
        isDisabled={isDisabled}
        onClick={act((active) => active.zoomBy(zoomStep))}
      />
      <ToolButton
        icon={ZoomOut}
        name={t('viewport.command.zoom-out')}
        shortcut="-"
        isDisabled={isDisabled}
        onClick={act((active) => active.zoomBy(1 / zoomStep))}
      />
      <ToolButton
        icon={Maximize}
        name={t('viewport.command.reset')}
        shortcut="0"
        isDisabled={isDisabled}
        onClick={act((active) => active.reset())}
      />
      {state.kind === 'shown' && handle !== null && (
        <WindowPresets
          film={state.frame.film}
          current={state.view.window}
          onChoose={(w) => handle.setWindow(w)}
        />
      )}
    </div>
  );
}

function ToolButton({ icon: Icon, name, shortcut, isPressed, isDisabled, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="button tool-button"
      aria-label={name}
      aria-pressed={isPressed}
      aria-keyshortcuts={shortcut}
      title={`${name} (${shortcut})`}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
