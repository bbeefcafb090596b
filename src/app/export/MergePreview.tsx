import { useTranslation } from 'react-i18next';
import type { MergePlan } from '../../annotations/index.ts';
import { SetAsideFilms } from './SetAsideFilms.tsx';

interface MergePreviewProps {
  readonly fileName: string;
  readonly plan: MergePlan;
}

/** What a log from another workstation would add. Its films need not be in the list: what is said of them waits. */
export function MergePreview({ fileName, plan }: MergePreviewProps) {
  const { t, i18n } = useTranslation();
  const { films, fresh, known, erased, setAside, at } = plan;
  const listed = films.filter(({ isKnown }) => isKnown).length;
  const date = new Date(at).toLocaleString(i18n.language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <>
      <p>{t('app.import.bundle', { file: fileName, date })}</p>
      <ul className="app-export-preview">
        <li>{t('app.import.bundle.fresh', { count: fresh.length })}</li>
        <li>{t('app.import.bundle.known', { count: known })}</li>
        {erased > 0 && <li>{t('app.import.bundle.erased', { count: erased })}</li>}
        <li>{t('app.import.bundle.listed', { count: listed })}</li>
        {films.length > listed && <li>{t('app.import.bundle.waiting', { count: films.length - listed })}</li>}
      </ul>
      {setAside.length > 0 && <SetAsideFilms films={setAside} />}
    </>
  );
}
