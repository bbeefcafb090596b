/** The button that draws the map over the film, with the scale's meaning while it is drawn. */
import { useTranslation } from 'react-i18next';
import type { HeatMapRule, Pointing } from '../models/index.ts';
import { ErrorLine } from './ErrorLine.tsx';
import { HeatMapLegend } from './HeatMapLegend.tsx';
import { MapLookFields } from './MapLookFields.tsx';
import type { MapState } from './mapState.ts';

interface MapSwitchProps {
  readonly map: MapState;
  readonly rule: HeatMapRule;
  readonly finding: string;
  readonly pointing: Pointing | null;
  readonly onToggle: () => void;
}

/** `map` is the state of this film's map. */
export function MapSwitch({ map, rule, finding, pointing, onToggle }: MapSwitchProps) {
  const { t } = useTranslation();
  const isOn = map.kind === 'shown' || map.kind === 'pending';
  return (
    <>
      <button type="button" className="button" aria-pressed={isOn} onClick={onToggle}>
        {t('zeroshot.map.button')}
      </button>
      {map.kind === 'pending' && <span className="muted small">{t('zeroshot.map.pending')}</span>}
      {map.kind === 'failed' && <ErrorLine error={map.error} />}
      {map.kind === 'shown' && <MapLookFields />}
      {map.kind === 'shown' && <HeatMapLegend rule={rule} finding={finding} pointing={pointing} />}
    </>
  );
}
