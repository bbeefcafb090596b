import { useTranslation } from 'react-i18next';
import type { Board } from '../../annotations/index.ts';
import { AuthorChip } from '../../annotations/ui.ts';
import { timeText } from './timeText.ts';

/** Who read how much, and how fast. Names stay on the screen: no file of the board holds them. */
export function AuthorsTable({ authors }: Pick<Board, 'authors'>) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  const words = (ms: number) => timeText(ms, i18n.language);
  return (
    <table className="app-agreement">
      <caption className="visually-hidden">{t('app.progress.authors')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('app.progress.author')}</th>
          <th scope="col">{t('app.progress.done')}</th>
          <th scope="col">{t('app.progress.per-hour')}</th>
          <th scope="col">{t('app.progress.median')}</th>
        </tr>
      </thead>
      <tbody>
        {authors.map(({ author, films, perHour, time }) => (
          <tr key={author}>
            <th scope="row">
              <AuthorChip author={author} />
            </th>
            <td>{number.format(films)}</td>
            <td>{perHour === null ? t('app.progress.unknown') : number.format(perHour)}</td>
            <td>
              {time === null ? (
                t('app.progress.unknown')
              ) : (
                <>
                  {words(time.medianMs)}{' '}
                  <span className="small muted">
                    {t('app.progress.half', {
                      from: words(time.quartilesMs[0]),
                      to: words(time.quartilesMs[1]),
                    })}
                  </span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
