/** A button that runs a command of the table, with the key that it has now. Why it cannot, its title says. */
import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../foundation/index.ts';
import { useCommandTable, useKeyText } from '../commands/CommandsContext.tsx';

interface CommandButtonProps {
  readonly id: CommandId;
  /** Where the full name of the command would say its place once more. */
  readonly label: ReviewLabel;
}

type ReviewLabel = Extract<ParseKeys, `app.review.button.${string}`>;

export function CommandButton({ id, label }: CommandButtonProps) {
  const { t } = useTranslation();
  const keyText = useKeyText();
  const command = useCommandTable().commands.find((candidate) => candidate.id === id);
  if (command === undefined) return null;
  const reason = command.blocked();
  const key = keyText(id);
  return (
    <button
      type="button"
      className="button"
      title={t(reason ?? id)}
      aria-disabled={reason !== null}
      onClick={() => command.blocked() === null && command.run()}
    >
      {t(label)}
      {key !== null && (
        <span className="kbd" aria-hidden>
          {key}
        </span>
      )}
    </button>
  );
}
