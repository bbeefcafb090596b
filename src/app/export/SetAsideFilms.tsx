import { useTranslation } from 'react-i18next';
import type { MergePlan } from '../../annotations/index.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { useCatalogue } from '../SessionContext.tsx';

/** Films of which the file tells another history than this workstation: which, from where on, and what can be done. */
export function SetAsideFilms({ films }: { readonly films: MergePlan['setAside'] }) {
  const { t } = useTranslation();
  const { films: listed } = useCatalogue();
  const { isIdentityHidden } = useDisplayOptions();
  const nameOf = (filmKey: string) => {
    const at = listed.findIndex(({ id }) => id === filmKey);
    if (isIdentityHidden) return at < 0 ? '…' : t('app.presentation.film', { number: at + 1 });
    return listed[at]?.fileName ?? filmKey;
  };
  return (
    <section aria-label={t('app.import.bundle.aside', { count: films.length })}>
      <p>
        <span className="badge">{t('app.import.bundle.aside', { count: films.length })}</span>{' '}
        {t('app.import.bundle.aside-why')}
      </p>
      <ul className="app-export-preview">
        {films.map(({ filmKey, seq, line }) => (
          <li key={filmKey}>{t('app.import.bundle.aside-film', { film: nameOf(filmKey), seq, line })}</li>
        ))}
      </ul>
      <p>{t('app.import.bundle.aside-choice')}</p>
    </section>
  );
}
