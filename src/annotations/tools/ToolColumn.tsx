/** The tools as a bar on end, beside the film; the same commands as their keys. What is measured is said aloud here. */
import { Eye, EyeOff, Magnet, WandSparkles, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Command, CommandId } from '../../foundation/index.ts';
import { useRovingFocus } from '../../viewport/index.ts';
import { markTools } from './commands.ts';
import { iconOf } from './icons.ts';
import type { ToolsSlice } from './toolsSlice.ts';
import './tools.css';

interface ToolColumnProps {
  readonly tools: Pick<ToolsSlice, 'active' | 'areShown' | 'isSnapping'>;
  /** The assisted box is in hand. */
  readonly isAssisted: boolean;
  /** All of the page, or those of tools. */
  readonly commands: readonly Command[];
  /** The name of a command with its key. */
  readonly titleOf: (id: CommandId) => string;
  /** Name and value of the selected mark; empty where none is, or while it is being moved. */
  readonly said: string;
}

export function ToolColumn({ tools, isAssisted, commands, titleOf, said }: ToolColumnProps) {
  const { t } = useTranslation();
  const { stop, toolbar } = useRovingFocus();
  const button = (id: CommandId, Icon: LucideIcon, isPressed: boolean, place: number) => {
    const command = commands.find((candidate) => candidate.id === id);
    const blocked = command?.blocked() ?? null;
    return (
      <button
        key={id}
        type="button"
        className="button measuring-button"
        tabIndex={place === stop ? 0 : -1}
        aria-label={t(id)}
        aria-pressed={isPressed}
        title={blocked === null ? titleOf(id) : `${titleOf(id)} — ${t(blocked)}`}
        disabled={command === undefined || blocked !== null}
        onClick={command?.run}
      >
        <Icon size={18} aria-hidden />
      </button>
    );
  };
  return (
    <div
      className="tool-column"
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('annotations.toolbar.label')}
      {...toolbar}
    >
      {markTools.map((tool, place) =>
        button(`annotations.command.${tool}`, iconOf[tool], tools.active === tool, place),
      )}
      {button('annotations.command.assist', WandSparkles, isAssisted, markTools.length)}
      {button(
        'annotations.command.show',
        tools.areShown ? Eye : EyeOff,
        tools.areShown,
        markTools.length + 1,
      )}
      {button('annotations.command.snap', Magnet, tools.isSnapping, markTools.length + 2)}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
