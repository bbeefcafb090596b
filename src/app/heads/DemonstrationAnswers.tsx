/** Offers the known answers of the training films in the list; nothing where there are none. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { wordsOf } from '../../foundation/index.ts';
import { trainingTruths } from '../../phantom/ui.ts';
import { knownFilms } from '../session/heads/truths.ts';
import { useCatalogue, useSession } from '../SessionContext.tsx';

const known = trainingTruths();

export function DemonstrationAnswers({ onSaid }: { readonly onSaid: () => Promise<void> }) {
  const { t } = useTranslation();
  const { kind, added, error, say } = useStore(useSession().truths);
  const count = knownFilms(useCatalogue().films, known).length;
  if (count === 0) return null;
  return (
    <section className="panel app-heads-truths small" aria-label={t('heads.truths.button')}>
      <p>{t('heads.truths.offer', { count })}</p>
      <button
        type="button"
        className="button"
        disabled={kind === 'saying'}
        onClick={() => void say().then(onSaid)}
      >
        {t('heads.truths.button')}
      </button>
      <p role="status">
        {kind === 'saying' && t('heads.truths.saying')}
        {kind === 'said' && t('heads.truths.added', { count: added })}
      </p>
      <p className="muted">{t('heads.truths.note')}</p>
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
    </section>
  );
}
