/** One mark on the film: its shape, its label and, where it is selected, its handles. */
import { useTranslation } from 'react-i18next';
import type { Mark, Point } from '../mark.ts';
import { MarkHandles, type Hand } from './MarkHandles.tsx';
import { MarkLabel } from './MarkLabel.tsx';
import { MarkShape } from './MarkShape.tsx';
import type { Scale } from './scale.ts';
import { toolkit } from './toolkit.ts';
import { useGrip } from './useGrip.ts';
import type { MarkWords } from './words.ts';

export interface Place {
  readonly toScreen: (point: Point) => Point;
  /** Of the viewport, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly scale: Scale | null;
}

interface MarkDrawingProps extends Place {
  readonly mark: Mark;
  readonly words: MarkWords;
}

interface KeptMarkProps extends MarkDrawingProps {
  readonly isSelected: boolean;
  readonly hand: Hand;
}

export function KeptMark({ isSelected, hand, ...drawing }: KeptMarkProps) {
  const { t } = useTranslation();
  const { mark, words, toScreen } = drawing;
  const [first = { x: 0, y: 0 }] = mark.points;
  const whole = useGrip({ ...hand, at: first, grab: (from) => hand.grab(null, from) });
  const name = words.name;
  return (
    <g className={isSelected ? 'mark is-selected' : 'mark'}>
      <g
        className="mark-whole"
        role="button"
        tabIndex={isSelected ? 0 : -1}
        aria-label={t('annotations.handle.whole', { name })}
        {...whole}
      >
        <DraftMark {...drawing} />
      </g>
      {isSelected && (
        <MarkHandles
          name={name}
          handles={toolkit[mark.tool].handlesOf(mark.points)}
          toScreen={toScreen}
          hand={hand}
        />
      )}
    </g>
  );
}

/** Without anything to take hold of: so is a mark while it is being placed. */
export function DraftMark({ mark, words, toScreen, size, scale }: MarkDrawingProps) {
  const [first = { x: 0, y: 0 }] = mark.points;
  const label =
    mark.points.length === toolkit[mark.tool].count ? toolkit[mark.tool].labelAt(mark.points) : first;
  const isNamed = mark.text !== '';
  return (
    <>
      <MarkShape mark={mark} toScreen={toScreen} pitch={scale} />
      <MarkLabel words={words} isNamed={isNamed} at={toScreen(label)} size={size} />
    </>
  );
}
