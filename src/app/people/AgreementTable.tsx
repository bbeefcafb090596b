import { useTranslation } from 'react-i18next';
import { fewestFilms, type AgreementRow } from '../../annotations/index.ts';
import { AuthorChip } from '../../annotations/ui.ts';

export function AgreementTable({ rows }: { readonly rows: readonly AgreementRow[] }) {
  const { t } = useTranslation();
  return (
    <table className="app-agreement">
      <caption className="visually-hidden">{t('app.agreement.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('app.agreement.finding')}</th>
          <th scope="col">{t('app.agreement.readers')}</th>
          <th scope="col">{t('app.agreement.films')}</th>
          <th scope="col">{t('app.agreement.alike')}</th>
          <th scope="col">{t('app.agreement.figure')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={[row.finding, row.isOfBoxes, ...row.readers].join('\n')} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: AgreementRow }) {
  const { t } = useTranslation();
  const { finding, findingLabel, isOfBoxes, readers, films, blind, alike } = row;
  const name = finding === '' ? t('app.agreement.no-finding') : findingLabel;
  return (
    <tr>
      <th scope="row">{isOfBoxes ? t('app.agreement.boxes', { name }) : name}</th>
      <td className="app-agreement-readers">
        {readers.map((author) => (
          <AuthorChip key={author} author={author} />
        ))}
      </td>
      <td>
        {films}
        {blind > 0 && <span className="small muted"> {t('app.agreement.blind', { count: blind })}</span>}
      </td>
      <td>{alike ?? ''}</td>
      <td>
        {row.isTooFew ? (
          <span className="muted">{t('app.agreement.too-few', { count: fewestFilms })}</span>
        ) : (
          <Figures row={row} />
        )}
      </td>
    </tr>
  );
}

function Figures({ row: { figures, unit } }: { readonly row: AgreementRow }) {
  const { t, i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <ul>
      {figures.map(({ name, value, interval }) => (
        <li key={name}>
          <span className="muted">{t(`app.agreement.figure.${name}`)}</span>{' '}
          {value === null ? (
            t('app.agreement.unsayable')
          ) : (
            <strong>
              {format.format(value)}
              {name === 'mean-difference' &&
                unit !== null &&
                ` ${unit === 'mo' ? t('app.agreement.months') : unit}`}
            </strong>
          )}{' '}
          {interval !== null && (
            <span className="small">
              {t('app.agreement.interval', {
                low: format.format(interval[0]),
                high: format.format(interval[1]),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
