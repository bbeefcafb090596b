/** The button that draws the map over the film, with the scale's meaning while it is drawn. */
import { useTranslation } from 'react-i18next';
import type { HeatMapRule, Pointing } from '../models/index.ts';
import { ErrorLine } from './ErrorLine.tsx';
import { HeatMapLegend } from './HeatMapLegend.tsx';
import { MapLookFields } from './MapLookFields.tsx';
import type { MapProgress, MapState } from './mapState.ts';
import { OcclusionLegend } from './occlusion/OcclusionLegend.tsx';

interface MapSwitchProps {
  readonly map: MapState;
  readonly rule: HeatMapRule;
  readonly finding: string;
  readonly pointing: Pointing | null;
  /** The model's patches were never trained: its map is made by covering the film. */
  readonly isOcclusion: boolean;
  readonly onToggle: () => void;
}

/** `map` is the state of this film's map. */
export function MapSwitch({ map, rule, finding, pointing, isOcclusion, onToggle }: MapSwitchProps) {
  const { t } = useTranslation();
  const isOn = map.kind === 'shown' || map.kind === 'pending';
  return (
    <>
      <button type="button" className="button" aria-pressed={isOn} onClick={onToggle}>
        {t(isOcclusion ? 'zeroshot.occlusion.button' : 'zeroshot.map.button')}
      </button>
      {map.kind === 'pending' && <Pending progress={map.progress} onCancel={onToggle} />}
      {map.kind === 'failed' && <ErrorLine error={map.error} />}
      {map.kind === 'shown' && <MapLookFields />}
      {map.kind === 'shown' &&
        (map.falls === null ? (
          <HeatMapLegend rule={rule} finding={finding} pointing={pointing} />
        ) : (
          <OcclusionLegend rule={map.falls} finding={finding} />
        ))}
    </>
  );
}

interface PendingProps {
  readonly progress: MapProgress | null;
  readonly onCancel: () => void;
}

/** A map of patches is there in a moment; an occlusion takes as many passes as there are squares. */
function Pending({ progress, onCancel }: PendingProps) {
  const { t } = useTranslation();
  if (progress === null) return <span className="muted small">{t('zeroshot.map.pending')}</span>;
  const { done, total } = progress;
  const words = t('zeroshot.occlusion.progress', { count: done, total });
  return (
    <span className="zeroshot-occlusion small">
      <progress value={done} max={total} aria-label={words} />
      <span className="muted">{words}</span>
      <button type="button" className="button small" onClick={onCancel}>
        {t('zeroshot.occlusion.cancel')}
      </button>
    </span>
  );
}
