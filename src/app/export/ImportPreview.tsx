import { useTranslation } from 'react-i18next';
import type { ImportPlan } from '../../annotations/index.ts';

interface ImportPreviewProps {
  readonly fileName: string;
  readonly plan: ImportPlan;
}

/** A list of hundreds would hide the button; the rest is a number. */
const named = 5;

/** What matches and what does not, before anything is added. */
export function ImportPreview({ fileName, plan: { films, unknown, leftOut } }: ImportPreviewProps) {
  const { t } = useTranslation();
  const sum = (of: 'marks' | 'opinions' | 'verdicts' | 'findings') =>
    films.reduce((total, film) => total + film[of].length, 0);
  const authors = authorsOf(films);
  return (
    <>
      <p>{t('app.import.seen', { file: fileName })}</p>
      <ul className="app-export-preview">
        {films.length === 0 && <li>{t('app.import.nothing-new')}</li>}
        {films.length > 0 && <li>{t('app.import.films', { count: films.length })}</li>}
        {sum('marks') > 0 && <li>{t('app.import.marks', { count: sum('marks') })}</li>}
        {sum('opinions') > 0 && <li>{t('app.import.opinions', { count: sum('opinions') })}</li>}
        {sum('verdicts') > 0 && <li>{t('app.import.verdicts', { count: sum('verdicts') })}</li>}
        {sum('findings') > 0 && <li>{t('app.import.findings', { count: sum('findings') })}</li>}
        {authors.length > 0 && <li>{t('app.import.authors', { names: authors.join(', ') })}</li>}
        {unknown.length > 0 && (
          <li className="app-warning">
            {t('app.import.unknown', { count: unknown.length })} {unknown.slice(0, named).join(', ')}
            {unknown.length > named && ' …'}
          </li>
        )}
        {leftOut > 0 && <li>{t('app.import.left-out', { count: leftOut })}</li>}
      </ul>
    </>
  );
}

/** Whom the file names: what it holds will stand as theirs. */
function authorsOf(films: ImportPlan['films']): string[] {
  const said = films.flatMap(({ marks, opinions, verdicts, findings }) => [
    ...marks,
    ...opinions,
    ...verdicts,
    ...findings,
  ]);
  return [...new Set(said.flatMap(({ author }) => author ?? []))];
}
