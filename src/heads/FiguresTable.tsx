/** Figures on films that the head did not learn from: patients set aside, and the share drawn at random. */
import { useTranslation } from 'react-i18next';
import { withInterval } from './figureText.ts';
import type { Judged } from './judging/report.ts';
import type { HeadProps } from './names.ts';
import { useFigureWords } from './useFigureWords.ts';

/** Below, a bootstrap sees too little: of six films that are all ordered rightly it makes an interval of no width. */
const few = 30;

export function FiguresTable({ head: { report, spec }, names }: HeadProps) {
  const { t } = useTranslation();
  const words = useFigureWords(spec);
  const isFew = [...report.heldOut, ...report.evaluation].some(({ films }) => films < few);
  return (
    <>
      {report.heldOut.map((held, at) => {
        const drawn = report.evaluation[at] ?? null;
        return (
          <table key={held.label} className="heads-table">
            <caption>{held.label === null ? names.task : names.ofClass(held.label)}</caption>
            <thead>
              <tr>
                <th scope="col">{t('heads.figure.name')}</th>
                <th scope="col">
                  {t('heads.part.held-out')} <Counted judged={held} />
                </th>
                <th scope="col">
                  {t('heads.part.evaluation')} {drawn && <Counted judged={drawn} />}
                </th>
              </tr>
            </thead>
            <tbody>
              {held.figures.map((figure, place) => (
                <tr key={figure.name}>
                  <th scope="row">{t(`heads.figure.${figure.name}`)}</th>
                  <td>{withInterval(figure, words)}</td>
                  <td>
                    {drawn === null ? t('heads.part.none') : withInterval(drawn.figures[place]!, words)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
      {isFew && <p className="heads-warning">{t('heads.part.few', { few })}</p>}
    </>
  );
}

function Counted({ judged: { films, patients, positives } }: { readonly judged: Judged }) {
  const { t } = useTranslation();
  return (
    <span className="small muted">
      {t('heads.part.films', { count: films })}, {t('heads.part.patients', { count: patients })}
      {positives !== null && `, ${t('heads.part.positives', { count: positives })}`}
    </span>
  );
}
