/** The windows that the file itself offers, by the maker's own words; absent when there is no choice. */
import { useTranslation } from 'react-i18next';
import type { Film } from '../dicom/index.ts';
import { windowNumbers } from './readoutText.ts';
import type { DisplayWindow } from './window.ts';

interface WindowPresetsProps {
  readonly film: Film;
  readonly current: DisplayWindow;
  readonly onChoose: (window: DisplayWindow) => void;
}

const ownWindow = -1;

export function WindowPresets({ film, current, onChoose }: WindowPresetsProps) {
  const { t, i18n } = useTranslation();
  const { windows } = film;
  if (windows.length < 2) return null;
  const chosen = windows.findIndex(
    ({ width, center }) => width === current.width && center === current.center,
  );
  const choose = (index: number) => {
    const window = windows[index];
    if (window !== undefined) onChoose(window);
  };
  return (
    <label className="window-presets">
      <span className="small muted">{t('viewport.preset.label')}</span>
      <select className="field" value={chosen} onChange={(event) => choose(Number(event.target.value))}>
        {chosen === ownWindow && <option value={ownWindow}>{t('viewport.preset.own')}</option>}
        {windows.map((window, index) => (
          <option key={`${index} ${window.explanation ?? ''}`} value={index}>
            {window.explanation ?? t('viewport.readout.window', windowNumbers(window, i18n.language))}
          </option>
        ))}
      </select>
    </label>
  );
}
