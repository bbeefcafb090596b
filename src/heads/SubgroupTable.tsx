/** The first figure by region, view, sex, age and hardware, on films the head did not learn from. */
import { useTranslation } from 'react-i18next';
import { withInterval } from './figureText.ts';
import { groupText, valueText } from './groupWords.ts';
import { isOfSeveral } from './head.ts';
import type { HeadProps } from './names.ts';
import { useFigureWords } from './useFigureWords.ts';

export function SubgroupTable({ head: { report, spec }, names }: HeadProps) {
  const { t } = useTranslation();
  const words = useFigureWords(spec);
  const lines = report.subgroups.flatMap(({ group, value, judged }) =>
    judged.flatMap(({ label, films, figures: [first] }) =>
      first === undefined ? [] : [{ group, value, label, films, first }],
    ),
  );
  if (lines.length === 0) return <p className="small muted">{t('heads.subgroup.none')}</p>;
  return (
    <table className="heads-table">
      <caption>{t('heads.subgroup.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('heads.subgroup.group')}</th>
          <th scope="col">{t('heads.subgroup.films')}</th>
          <th scope="col">{t(`heads.figure.${lines[0]!.first.name}`)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ group, value, label, films, first }) => (
          <tr key={`${group} ${value} ${label}`}>
            <th scope="row">
              {groupText(t, group)} {valueText(t, group, value)}
              {isOfSeveral(spec) && label !== null && ` · ${names.ofClass(label)}`}
            </th>
            <td>{films}</td>
            <td>{withInterval(first, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
