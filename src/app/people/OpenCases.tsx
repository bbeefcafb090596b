/** Films on which readers contradict each other: one click leads to the film, where a senior settles. */
import { useTranslation } from 'react-i18next';
import type { Question } from '../../annotations/index.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { useCatalogue } from '../SessionContext.tsx';

interface OpenCasesProps {
  readonly open: readonly Question[];
  readonly onClose: () => void;
}

/** Who has more settles these first. */
const most = 50;

export function OpenCases({ open, onClose }: OpenCasesProps) {
  const { t } = useTranslation();
  const { isIdentityHidden } = useDisplayOptions();
  const { films, select } = useCatalogue();
  if (open.length === 0) return null;
  const listed = new Map(films.map(({ id, fileName }, at) => [id, { fileName, number: at + 1 }]));
  const here = open.filter(({ filmKey }) => listed.has(filmKey));
  const nameOf = (filmKey: string) => {
    const { fileName = '', number = 0 } = listed.get(filmKey) ?? {};
    return isIdentityHidden ? t('app.presentation.film', { number }) : fileName;
  };
  return (
    <section aria-label={t('app.agreement.open-title')}>
      <p>
        <strong>{t('app.agreement.open', { count: open.length })}</strong>{' '}
        <span className="muted">{t('app.agreement.untaught')}</span>
      </p>
      {here.length < open.length && (
        <p className="small muted">{t('app.agreement.elsewhere', { count: open.length - here.length })}</p>
      )}
      <ul className="app-agreement-open">
        {here.slice(0, most).map(({ filmKey, finding, findingLabel }) => (
          <li key={JSON.stringify([filmKey, finding])}>
            <button
              type="button"
              className="button"
              onClick={() => {
                select(filmKey);
                onClose();
              }}
            >
              {findingLabel} · {nameOf(filmKey)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
