/** Who was taken for whom; of grades and classes only. */
import { useTranslation } from 'react-i18next';
import type { Judged } from './judging/report.ts';
import type { HeadProps } from './names.ts';

interface ConfusionTableProps extends HeadProps {
  readonly judged: Judged;
}

export function ConfusionTable({ head: { spec }, judged: { confusion }, names }: ConfusionTableProps) {
  const { t } = useTranslation();
  if (confusion.length === 0) return null;
  const name = (at: number) => names.ofClass(spec.classes[at] ?? '');
  return (
    <table className="heads-table">
      <caption>
        {t(spec.kind === 'ordinal' ? 'heads.confusion.title' : 'heads.confusion.title-classes')}
      </caption>
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
