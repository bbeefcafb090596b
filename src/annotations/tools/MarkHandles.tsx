/** The handles of the selected mark, each a stop of the Tab key. */
import { useTranslation } from 'react-i18next';
import type { Point } from '../mark.ts';
import { useGrip, type Grip } from './useGrip.ts';

export interface Hand extends Pick<Grip, 'imagePoint' | 'move' | 'letGo'> {
  /** `handle` null is the whole mark. */
  readonly grab: (handle: number | null, from: Point) => void;
}

interface MarkHandlesProps {
  readonly name: string;
  /** In image pixels. */
  readonly handles: readonly Point[];
  readonly toScreen: (point: Point) => Point;
  readonly hand: Hand;
}

export function MarkHandles({ name, handles, toScreen, hand }: MarkHandlesProps) {
  const { t } = useTranslation();
  return handles.map((at, index) => (
    <Handle
      key={index}
      label={t('annotations.handle.label', { name, number: index + 1, count: handles.length })}
      centre={toScreen(at)}
      grip={{ ...hand, at, grab: (from) => hand.grab(index, from) }}
    />
  ));
}

interface HandleProps {
  readonly label: string;
  readonly centre: Point;
  readonly grip: Grip;
}

function Handle({ label, centre: { x, y }, grip }: HandleProps) {
  const handlers = useGrip(grip);
  return (
    <g className="mark-handle" role="button" tabIndex={0} aria-label={label} {...handlers}>
      <circle className="mark-handle-reach" cx={x} cy={y} r={12} />
      <circle className="mark-handle-dot" cx={x} cy={y} r={5} />
    </g>
  );
}
