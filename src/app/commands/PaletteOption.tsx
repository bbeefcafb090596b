import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../foundation/index.ts';
import { useKeyText } from './CommandsContext.tsx';

interface PaletteOptionProps {
  readonly domId: string;
  readonly command: Command;
  readonly isActive: boolean;
  readonly onRun: (command: Command) => void;
}

/** Its name, why it is not possible now, its section and its key. */
export function PaletteOption({ domId, command, isActive, onRun }: PaletteOptionProps) {
  const { t } = useTranslation();
  const element = useRef<HTMLLIElement>(null);
  const key = useKeyText()(command.id);
  const reason = command.blocked();
  useEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <li
      ref={element}
      id={domId}
      role="option"
      aria-selected={isActive}
      aria-disabled={reason !== null}
      onClick={() => onRun(command)}
    >
      <span className="app-palette-name">
        {t(command.id)}
        {reason !== null && <span className="small">{t(reason)}</span>}
      </span>
      <span className="small muted">{t(`app.section.${command.section}`)}</span>
      {key === null ? <span /> : <kbd className="kbd">{key}</kbd>}
    </li>
  );
}
