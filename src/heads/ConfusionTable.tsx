/** Who was taken for whom; of grades and classes only. */
import { useTranslation } from 'react-i18next';
import type { Judged } from './judging/report.ts';
import type { HeadNames } from './names.ts';

interface ConfusionTableProps {
  readonly judged: Judged;
  readonly names: HeadNames;
}

export function ConfusionTable({ judged: { confusion }, names }: ConfusionTableProps) {
  const { t } = useTranslation();
  if (confusion.length === 0) return null;
  const name = (at: number) => names.ofClass(String(at));
  return (
    <table className="heads-table">
      <caption>{t('heads.confusion.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('heads.confusion.truth')}</th>
          {confusion.map((_, at) => (
            <th key={at} scope="col">
              {name(at)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {confusion.map((row, at) => (
          <tr key={at}>
            <th scope="row">{name(at)}</th>
            {row.map((films, column) => (
              <td key={column}>{films}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
