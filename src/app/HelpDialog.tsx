import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';

/** Keys by what is printed on them, or, where that depends on the language, by its name. */
const shortcuts = [
  { keys: 'O', action: 'app.shortcut.open' },
  { keys: '/', action: 'app.shortcut.ask' },
  { keys: 'C', action: 'app.shortcut.confirm' },
  { keys: 'R', action: 'app.shortcut.reject' },
  { keys: 'M', action: 'app.shortcut.map' },
  { keys: 'Ctrl+Z', action: 'app.shortcut.undo' },
  { keys: 'Ctrl+Y', action: 'app.shortcut.redo' },
  { named: 'app.key.pages', action: 'app.shortcut.film' },
  { keys: '+ / −', action: 'app.shortcut.zoom' },
  { keys: '← ↑ → ↓', action: 'app.shortcut.pan' },
  { named: 'app.key.shift-sides', action: 'app.shortcut.window-width' },
  { named: 'app.key.shift-up-down', action: 'app.shortcut.window-level' },
  { keys: 'I', action: 'app.shortcut.invert' },
  { keys: '0', action: 'app.shortcut.reset' },
  { named: 'app.key.escape', action: 'app.shortcut.leave' },
  { keys: '?', action: 'app.shortcut.help' },
] as const;

const mouse = ['app.mouse.window', 'app.mouse.pan', 'app.mouse.zoom', 'app.mouse.reset'] as const;

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('app.help.title')} onClose={onClose}>
      <dl className="app-shortcuts">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.action}>
            <dt>
              <kbd className="kbd">{'named' in shortcut ? t(shortcut.named) : shortcut.keys}</kbd>
            </dt>
            <dd>{t(shortcut.action)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('app.mouse.title')}</h3>
      <ul className="app-mouse">
        {mouse.map((gesture) => (
          <li key={gesture}>{t(gesture)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
