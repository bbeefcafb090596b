/** Every command with its key, and the way to press another one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  commandSections,
  wordsOf,
  type Chord,
  type Command,
  type CommandId,
} from '../../foundation/index.ts';
import { Dialog } from '../Dialog.tsx';
import { useSession } from '../SessionContext.tsx';
import { useCommandTable, useKeySettings } from './CommandsContext.tsx';
import { KeyRow } from './KeyRow.tsx';
import { refusalOf, type KeyRefusal } from './keyRefusal.ts';
import { KeyRefusalLine } from './KeyRefusalLine.tsx';

interface Refused {
  readonly id: CommandId;
  readonly chord: Chord;
  readonly refusal: KeyRefusal;
}

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { commands, choices } = useCommandTable();
  const { keys } = useSession();
  const { error } = useKeySettings();
  const [refused, setRefused] = useState<Refused | null>(null);

  function attempt(id: CommandId, chord: Chord | undefined, obey: () => void): void {
    const refusal = chord === undefined ? null : refusalOf(commands, choices, id, chord);
    setRefused(refusal === null || chord === undefined ? null : { id, chord, refusal });
    if (refusal === null) obey();
  }
  const row = (command: Command) => (
    <KeyRow
      key={command.id}
      command={command}
      onChoose={(chord) => attempt(command.id, chord, () => void keys.getState().choose(command.id, chord))}
      onReset={() => attempt(command.id, command.keys[0], () => void keys.getState().reset(command.id))}
    >
      {refused?.id === command.id && <KeyRefusalLine {...refused} />}
    </KeyRow>
  );
  return (
    <Dialog title={t('app.keys.title')} onClose={onClose}>
      <p className="muted">{t('app.keys.note')}</p>
      {error !== null && (
        <p className="error-text" role="alert">
          {t('app.keys.not-kept')} {wordsOf(t, error)}
        </p>
      )}
      <button
        type="button"
        className="button app-keys-reset"
        onClick={() => {
          setRefused(null);
          void keys.getState().resetAll();
        }}
      >
        {t('app.keys.reset-all')}
      </button>
      {commandSections.map((section) => {
        const own = commands.filter((command) => command.section === section);
        return own.length === 0 ? null : (
          <section key={section}>
            <h3>{t(`app.section.${section}`)}</h3>
            <ul className="app-keys">{own.map(row)}</ul>
          </section>
        );
      })}
    </Dialog>
  );
}
