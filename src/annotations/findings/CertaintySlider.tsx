/** How sure a person is. It follows the hand, and is said once the hand lets go: one gesture is one event of the log. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from './language.ts';

interface CertaintySliderProps {
  /** 0 to 1; null where it was not said. */
  readonly certainty: number | null;
  readonly language: Language;
  readonly onSay: (certainty: number) => void;
}

export function CertaintySlider({ certainty, language, onSay }: CertaintySliderProps) {
  const { t } = useTranslation();
  const [moved, setMoved] = useState<number | null>(null);
  const [known, setKnown] = useState(certainty);
  // What the log says anew, or again after an undo, counts more than where the hand left it.
  if (known !== certainty) {
    setKnown(certainty);
    setMoved(null);
  }
  const shown = moved ?? certainty;
  const words =
    shown === null
      ? t('annotations.finding.certainty-unsaid')
      : new Intl.NumberFormat(language, { style: 'percent' }).format(shown);
  const say = (): void => {
    if (shown !== null && shown !== certainty) onSay(shown);
  };
  return (
    <label>
      {t('annotations.finding.certainty-label')}
      <input
        type="range"
        min={0}
        max={1}
        step={0.1}
        value={shown ?? 1}
        aria-valuetext={words}
        onChange={({ target }) => setMoved(Number(target.value))}
        onPointerUp={say}
        onKeyUp={(event) => {
          if (event.key === 'Enter') say();
        }}
        onBlur={say}
      />
      {words}
    </label>
  );
}
