import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';

const shortcuts = [
  ['O', 'app.shortcut.open'],
  ['/', 'app.shortcut.ask'],
  ['C', 'app.shortcut.confirm'],
  ['R', 'app.shortcut.reject'],
  ['M', 'app.shortcut.map'],
  ['Ctrl+Z', 'app.shortcut.undo'],
  ['Ctrl+Y', 'app.shortcut.redo'],
  ['PageUp / PageDown', 'app.shortcut.film'],
  ['+ / −', 'app.shortcut.zoom'],
  ['← ↑ → ↓', 'app.shortcut.pan'],
  ['Maj + ← →', 'app.shortcut.window-width'],
  ['Maj + ↑ ↓', 'app.shortcut.window-centre'],
  ['I', 'app.shortcut.invert'],
  ['0', 'app.shortcut.reset'],
  ['?', 'app.shortcut.help'],
] as const;

const mouse = ['app.mouse.window', 'app.mouse.pan', 'app.mouse.zoom', 'app.mouse.reset'] as const;

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('app.help.title')} onClose={onClose}>
      <dl className="app-shortcuts">
        {shortcuts.map(([keys, action]) => (
          <div key={keys}>
            <dt>
              <kbd className="kbd">{keys}</kbd>
            </dt>
            <dd>{t(action)}</dd>
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
