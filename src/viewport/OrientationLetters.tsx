/** Which way of the patient each edge shows: a letter to see, words to hear. */
import { useTranslation } from 'react-i18next';
import type { Turn } from './geometry.ts';
import { edgeDirections } from './orientation.ts';

interface OrientationLettersProps {
  readonly patientOrientation: readonly [string, string] | null;
  readonly turn: Turn;
}

const edges = ['top', 'right', 'bottom', 'left'] as const;

export function OrientationLetters({ patientOrientation, turn }: OrientationLettersProps) {
  const { t } = useTranslation();
  const directions = edgeDirections(patientOrientation, turn);
  if (directions === null) return null;
  return edges.map((edge) => {
    const words = directions[edge].map((letter) => t(`viewport.direction.${letter}`)).join(', ');
    return (
      <span
        key={edge}
        className={`film-letter ${edge}`}
        role="img"
        aria-label={t(`viewport.edge.${edge}`, { direction: words })}
      >
        {directions[edge].join('')}
      </span>
    );
  });
}
