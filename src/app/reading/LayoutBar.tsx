/** How many films are on the screen, whether they move together, and the way to the prior. */
import { Columns2, Grid2x2, History, Link2, Square, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { assert, type CommandId } from '../../foundation/index.ts';
import { useViewports } from '../../viewport/ui.ts';
import { useCommandTable, useCommandTitle } from '../commands/CommandsContext.tsx';
import { useCatalogue } from '../SessionContext.tsx';

export function LayoutBar() {
  const { t } = useTranslation();
  const { layout } = useCatalogue().arrangement;
  const isLinked = useViewports((viewports) => viewports.isLinked);
  return (
    <div className="app-layout" role="group" aria-label={t('app.layout.label')}>
      <CommandButton id="catalogue.command.one-film" icon={Square} isPressed={layout === 1} />
      <CommandButton id="catalogue.command.two-films" icon={Columns2} isPressed={layout === 2} />
      <CommandButton id="catalogue.command.four-films" icon={Grid2x2} isPressed={layout === 4} />
      <CommandButton id="viewport.command.link" icon={Link2} isPressed={isLinked} />
      <CommandButton id="catalogue.command.compare-prior" icon={History} />
    </div>
  );
}

interface CommandButtonProps {
  readonly id: CommandId;
  readonly icon: LucideIcon;
  readonly isPressed?: boolean;
}

/** Stays within reach while it can do nothing: its title then says why. */
function CommandButton({ id, icon: Icon, isPressed }: CommandButtonProps) {
  const { t } = useTranslation();
  const titleOf = useCommandTitle();
  const command = useCommandTable().commands.find((candidate) => candidate.id === id);
  assert(command !== undefined, () => `no command ${id}`);
  const reason = command.blocked();
  return (
    <button
      type="button"
      className="button tool-button"
      aria-label={t(id)}
      aria-pressed={isPressed}
      aria-disabled={reason !== null}
      aria-description={reason === null ? undefined : t(reason)}
      title={reason === null ? titleOf(id) : `${titleOf(id)}\n${t(reason)}`}
      onClick={() => command.blocked() === null && command.run()}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
