/** Buttons for the active viewport; the same commands as its keys. */
import { Contrast, Maximize, ZoomIn, ZoomOut, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { zoomStep } from './keys.ts';
import { useRovingFocus } from './roving.ts';
import { useStageState } from './useFilmStage.ts';
import type { ViewChange } from './view.ts';
import { selectActive, useViewports } from './viewports.ts';
import { WindowPresets } from './WindowPresets.tsx';
import './viewport.css';

interface Tool {
  readonly command: 'invert' | 'zoom-in' | 'zoom-out' | 'reset';
  readonly icon: LucideIcon;
  readonly shortcut: string;
  readonly change: ViewChange;
}

const tools: readonly Tool[] = [
  { command: 'invert', icon: Contrast, shortcut: 'I', change: { kind: 'invert' } },
  { command: 'zoom-in', icon: ZoomIn, shortcut: '+', change: zoom(zoomStep) },
  { command: 'zoom-out', icon: ZoomOut, shortcut: '-', change: zoom(1 / zoomStep) },
  { command: 'reset', icon: Maximize, shortcut: '0', change: { kind: 'reset' } },
];

function zoom(factor: number): ViewChange {
  return { kind: 'zoom', factor, about: null };
}

export function ViewportToolbar() {
  const { t } = useTranslation();
  const handle = useViewports(selectActive);
  const state = useStageState(handle);
  const { stop, toolbar } = useRovingFocus();
  const isShown = state.kind === 'shown';
  return (
    <div className="viewport-bar">
      <div className="viewport-toolbar" role="toolbar" aria-label={t('viewport.toolbar.label')} {...toolbar}>
        {tools.map((tool, index) => (
          <ToolButton
            key={tool.command}
            tool={tool}
            isStop={index === stop}
            isPressed={tool.command === 'invert' ? isShown && state.view.isInverted : undefined}
            isDisabled={!isShown}
            onClick={() => handle?.apply(tool.change)}
          />
        ))}
      </div>
      {isShown && handle !== null && (
        <WindowPresets
          film={state.frame.film}
          current={state.view.window}
          onChoose={(window) => handle.setWindow(window)}
        />
      )}
    </div>
  );
}

interface ToolButtonProps {
  readonly tool: Tool;
  readonly isStop: boolean;
  readonly isPressed: boolean | undefined;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
}

function ToolButton({ tool, isStop, isPressed, isDisabled, onClick }: ToolButtonProps) {
  const { t } = useTranslation();
  const { icon: Icon, shortcut } = tool;
  const name = t(`viewport.command.${tool.command}`);
  return (
    <button
      type="button"
      className="button tool-button"
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      aria-pressed={isPressed}
      aria-keyshortcuts={shortcut}
      title={`${name} (${shortcut})`}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon size={18} aria-hidden />
      <span className="tool-name">{name}</span>
    </button>
  );
}
