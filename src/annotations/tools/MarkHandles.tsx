/** The handles of the selected mark, each a stop of the Tab key; + adds a point after it, - takes it away. */
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point } from '../mark.ts';
import { useGrip, type Grip } from './useGrip.ts';

export interface Hand extends Pick<Grip, 'imagePoint' | 'move' | 'letGo'> {
  /** `handle` null is the whole mark. */
  readonly grab: (handle: number | null, from: Point) => void;
  readonly reshape: (kind: 'insert' | 'remove', handle: number) => void;
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
      onReshape={(kind) => hand.reshape(kind, index)}
    />
  ));
}

interface HandleProps {
  readonly label: string;
  readonly centre: Point;
  readonly grip: Grip;
  readonly onReshape: (kind: 'insert' | 'remove') => void;
}

const reshapes: Readonly<Record<string, 'insert' | 'remove'>> = { '+': 'insert', '-': 'remove' };

function Handle({ label, centre: { x, y }, grip, onReshape }: HandleProps) {
  const handlers = useGrip(grip);
  const onKeyDown = (event: KeyboardEvent): void => {
    const kind = reshapes[event.key];
    if (kind === undefined) return handlers.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
    onReshape(kind);
  };
  return (
    <g
      className="mark-handle"
      role="button"
      tabIndex={0}
      aria-label={label}
      {...handlers}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onReshape('remove')}
    >
      <circle className="mark-handle-reach" cx={x} cy={y} r={12} />
      <circle className="mark-handle-dot" cx={x} cy={y} r={5} />
    </g>
  );
}
