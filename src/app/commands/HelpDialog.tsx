/** Every command and its keys, by section, then the mouse. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { commandSections, type Command } from '../../foundation/index.ts';
import { Dialog } from '../Dialog.tsx';
import { VersionLine } from '../offline/VersionLine.tsx';
import { chordText } from './chordText.ts';
import { useCommandTable } from './CommandsContext.tsx';
import { keysOf } from './keyTable.ts';

const mouse = ['app.mouse.window', 'app.mouse.pan', 'app.mouse.zoom', 'app.mouse.reset'] as const;

interface HelpDialogProps {
  readonly onKeys: () => void;
  readonly onClose: () => void;
}

export function HelpDialog({ onKeys, onClose }: HelpDialogProps) {
  const { t } = useTranslation();
  const { commands, choices } = useCommandTable();
  const withKeys = commands.filter((command) => keysOf(command, choices).length > 0);
  return (
    <Dialog title={t('app.help.title')} onClose={onClose}>
      <button type="button" className="button app-keys-reset" onClick={onKeys}>
        {t('app.command.keys')}
      </button>
      {commandSections.map((section) => (
        <Section
          key={section}
          title={t(`app.section.${section}`)}
          commands={withKeys.filter((command) => command.section === section)}
        />
      ))}
      <h3>{t('app.mouse.title')}</h3>
      <ul className="app-mouse">
        {mouse.map((gesture) => (
          <li key={gesture}>{t(gesture)}</li>
        ))}
      </ul>
      <VersionLine />
    </Dialog>
  );
}

function Section({ title, commands }: { readonly title: string; readonly commands: readonly Command[] }) {
  const { t } = useTranslation();
  const { choices } = useCommandTable();
  if (commands.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl className="app-shortcuts">
        {commands.map((command) => (
          <div key={command.id}>
            <dt>
              {keysOf(command, choices).map((chord, at) => (
                <Fragment key={chord}>
                  {at > 0 && ' '}
                  <kbd className="kbd">{chordText(t, chord)}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{t(command.id)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
