/** The greys that a film offers: its own windows and tables by their own words, then bone, soft tissue and ranges. */
import { useTranslation } from 'react-i18next';
import { voiPresets, type Frame, type VoiPreset } from '../dicom/index.ts';
import { windowNumbers } from './readoutText.ts';
import type { DisplayWindow } from './window.ts';

interface WindowPresetsProps {
  readonly frame: Frame;
  readonly current: DisplayWindow;
  /** The key of the preset at that place, as a person reads it; null where it has none. */
  readonly keyTextAt: (index: number) => string | null;
  readonly onChoose: (window: DisplayWindow) => void;
}

const ownWindow = -1;

export function WindowPresets({ frame, current, keyTextAt, onChoose }: WindowPresetsProps) {
  const { t } = useTranslation();
  const nameOf = usePresetName();
  const presets = voiPresets(frame);
  if (presets.length === 0) return null;
  const chosen = presets.findIndex(({ voi }) => isSameWindow(voi, current));
  const choose = (index: number) => {
    const preset = presets[index];
    if (preset !== undefined) onChoose(preset.voi);
  };
  return (
    <label className="window-presets">
      <span className="small muted">{t('viewport.preset.label')}</span>
      <select className="field" value={chosen} onChange={(event) => choose(Number(event.target.value))}>
        {chosen === ownWindow && <option value={ownWindow}>{t('viewport.preset.own')}</option>}
        {presets.map((preset, index) => (
          <option key={`${index} ${preset.kind}`} value={index}>
            {[keyTextAt(index), nameOf(preset)].filter((part) => part !== null).join(' · ')}
          </option>
        ))}
      </select>
    </label>
  );
}

function isSameWindow(one: DisplayWindow, other: DisplayWindow): boolean {
  return one.center === other.center && one.width === other.width && one.shape === other.shape;
}

function usePresetName(): (preset: VoiPreset) => string {
  const { t, i18n } = useTranslation();
  return ({ kind, explanation, voi }) => {
    if (kind === 'window')
      return explanation ?? t('viewport.readout.window', windowNumbers(voi, i18n.language));
    if (kind === 'table') return explanation ?? t('viewport.preset.table');
    return t(`viewport.preset.${kind}`);
  };
}
