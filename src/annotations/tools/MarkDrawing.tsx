/** One mark on the film: its shape, its label and, where it is selected, its handles. */
import { useTranslation } from 'react-i18next';
import type { Mark, Point } from '../mark.ts';
import type { AuthorColour } from '../people/authorLook.ts';
import { MarkHandles, type Hand } from './MarkHandles.tsx';
import { MarkLabel } from './MarkLabel.tsx';
import { MarkShape } from './MarkShape.tsx';
import type { PlacedLabel } from './placeLabels.ts';
import type { Scale } from './scale.ts';
import { toolkit } from './toolkit.ts';
import { useGrip } from './useGrip.ts';

interface MarkDrawingProps {
  readonly mark: Mark;
  readonly labelPlace: PlacedLabel;
  readonly toScreen: (point: Point) => Point;
  readonly scale: Scale | null;
  /** Of the author, where several people drew on the film. */
  readonly colour?: AuthorColour | undefined;
}

interface KeptMarkProps extends MarkDrawingProps {
  readonly name: string;
  readonly isSelected: boolean;
  readonly hand: Hand;
}

export function KeptMark({ name, isSelected, hand, ...drawing }: KeptMarkProps) {
  const { t } = useTranslation();
  const { mark, toScreen } = drawing;
  const [first = { x: 0, y: 0 }] = mark.points;
  const whole = useGrip({ ...hand, at: first, grab: (from) => hand.grab(null, from) });
  return (
    <g
      className={isSelected ? 'mark is-selected' : 'mark'}
      data-colour={drawing.colour}
      opacity={mark.look?.opacity}
    >
      <g
        className="mark-whole"
        role="button"
        tabIndex={isSelected ? 0 : -1}
        aria-label={t('annotations.handle.whole', { name })}
        {...whole}
      >
        <DraftMark {...drawing} />
      </g>
      {isSelected && mark.look?.isLocked !== true && (
        <MarkHandles
          name={name}
          handles={toolkit[mark.tool].handlesOf(mark.points, drawing.scale)}
          toScreen={toScreen}
          hand={hand}
        />
      )}
    </g>
  );
}

/** Without anything to take hold of: so is a mark while it is being placed. */
export function DraftMark({ mark, labelPlace, toScreen, scale }: MarkDrawingProps) {
  return (
    <>
      <MarkShape mark={mark} toScreen={toScreen} pitch={scale} />
      <MarkLabel place={labelPlace} />
    </>
  );
}
