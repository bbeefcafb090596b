/** Opacity of the map's colours, or outlines in their place. */
import { useTranslation } from 'react-i18next';
import { useMapLook } from './mapLook.ts';

export function MapLookFields() {
  const { t } = useTranslation();
  const { opacity, isContoured, setOpacity, setContoured } = useMapLook();
  return (
    <div className="zeroshot-look">
      <label>
        {t('zeroshot.map.opacity')}
        <input
          type="range"
          min={0.2}
          max={1}
          step={0.1}
          value={opacity}
          disabled={isContoured}
          onChange={(event) => setOpacity(event.target.valueAsNumber)}
        />
      </label>
      <label>
        <input
          type="checkbox"
          checked={isContoured}
          onChange={(event) => setContoured(event.target.checked)}
        />
        {t('zeroshot.map.contours')}
      </label>
    </div>
  );
}
