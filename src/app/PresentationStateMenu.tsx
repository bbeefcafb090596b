/** The presentation states that came with a film: offered, never put on it unasked. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { presented, type Film, type Frame } from '../dicom/index.ts';
import { useDisplayOptions } from '../viewport/ui.ts';
import { usePresentations } from './SessionContext.tsx';
import { chosenPresentation, presentationsOf } from './session/presentations.ts';

export function PresentationStateMenu({ film }: { readonly film: Film }) {
  const { t } = useTranslation();
  const presentations = usePresentations();
  // Whoever named a state may have named its patient.
  const isIdentityHidden = useDisplayOptions((options) => options.isIdentityHidden);
  const offered = presentationsOf(presentations, film);
  if (offered.length === 0) return null;
  const chosen = presentations.chosen[film.key] ?? '';
  return (
    <label className="app-presentation-state">
      <span className="small">{t('app.presentation-state.label')}</span>
      <select
        className="field"
        value={chosen}
        onChange={({ target }) => presentations.choose(film.key, target.value === '' ? null : target.value)}
      >
        <option value="">{t('app.presentation-state.none')}</option>
        {offered.map(({ sopInstanceUid, label }, index) => (
          <option key={sopInstanceUid} value={sopInstanceUid}>
            {(isIdentityHidden ? null : label) ?? t('app.presentation-state.unnamed', { number: index + 1 })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The same frame while nothing is chosen anew: a new one would open the film again. */
export function usePresentedFrame(frame: Frame | null): Frame | null {
  const presentations = usePresentations();
  const chosen = frame && chosenPresentation(presentations, frame.film);
  return useMemo(() => (frame && chosen ? presented(frame, chosen) : frame), [frame, chosen]);
}
