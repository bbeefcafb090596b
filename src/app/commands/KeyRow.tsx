/** One command: its keys, and a button that waits for another one to be pressed. Escape leaves things as they are. */
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chordOf, type Chord, type Command } from '../../foundation/index.ts';
import { chordText } from './chordText.ts';
import { useCommandTable } from './CommandsContext.tsx';
import { keysOf } from './keyTable.ts';

interface KeyRowProps {
  readonly command: Command;
  readonly onChoose: (chord: Chord) => void;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

export function KeyRow({ command, onChoose, onReset, children }: KeyRowProps) {
  const { t } = useTranslation();
  const { choices } = useCommandTable();
  const [isWaiting, setWaiting] = useState(false);
  const name = t(command.id);
  const keys = keysOf(command, choices).map((chord) => chordText(t, chord));
  const held = keys.length === 0 ? t('app.keys.none') : keys.join(' · ');

  function onKeyDown(event: KeyboardEvent): void {
    if (!isWaiting) return;
    event.preventDefault();
    event.stopPropagation();
    const chord = chordOf(event);
    if (chord === null) return;
    setWaiting(false);
    if (chord !== 'Escape') onChoose(chord);
  }

  return (
    <li>
      <span>{name}</span>
      <button
        type="button"
        className="button"
        disabled={command.isKeyFixed}
        aria-pressed={isWaiting}
        aria-label={t('app.keys.change', { command: name, key: held })}
        onClick={() => setWaiting(true)}
        onKeyDown={onKeyDown}
        onBlur={() => setWaiting(false)}
      >
        {isWaiting ? t('app.keys.press') : held}
      </button>
      {choices[command.id] === undefined ? (
        <span />
      ) : (
        <button
          type="button"
          className="button"
          aria-label={t('app.keys.reset-one', { command: name })}
          onClick={onReset}
        >
          {t('app.keys.reset')}
        </button>
      )}
      {children}
    </li>
  );
}
