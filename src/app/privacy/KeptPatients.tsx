import { useTranslation } from 'react-i18next';
import type { KeptFilm } from '../../storage/index.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { useCatalogue } from '../SessionContext.tsx';
import { patientGroups, totalsOf, type PatientGroup } from './inventory.ts';
import { usePatientName } from './usePatientName.ts';
import type { ErasingWish } from './wish.ts';

interface KeptPatientsProps {
  readonly kept: readonly KeptFilm[];
  readonly onWish: (wish: ErasingWish) => void;
}

/** More rows than that are no help to anyone: a patient is then found by the identifier. */
const shownRows = 100;

export function KeptPatients({ kept, onWish }: KeptPatientsProps) {
  const { t } = useTranslation();
  const groups = usePatientGroups(kept);
  const left = groups.length - shownRows;
  return (
    <section className="app-privacy-part">
      <h3>{t('app.privacy.kept.title')}</h3>
      <p className="muted">{t('app.privacy.kept.what')}</p>
      {kept.length === 0 ? (
        <p>{t('app.privacy.kept.nothing')}</p>
      ) : (
        <table className="app-privacy-table">
          <thead>
            <tr>
              {(['patient', 'films', 'annotations', 'vectors', 'copies', 'opened'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`app.privacy.column.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('app.privacy.column.erase')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, shownRows).map((group) => (
              <PatientRow key={group.keys[0]} group={group} kept={kept} onWish={onWish} />
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && <p className="muted">{t('app.privacy.kept.more', { count: left })}</p>}
    </section>
  );
}

function PatientRow({ group, kept, onWish }: KeptPatientsProps & { readonly group: PatientGroup }) {
  const { t, i18n } = useTranslation();
  const nameOf = usePatientName();
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  const who = nameOf(group);
  return (
    <tr>
      <th scope="row">
        {who} {group.isOnScreen && <span className="badge">{t('app.privacy.on-screen')}</span>}
      </th>
      <td>{group.keys.length}</td>
      <td>{group.annotations}</td>
      <td>{group.vectors}</td>
      <td>{group.copies}</td>
      <td>{day.format(new Date(group.lastOpenedAt))}</td>
      <td>
        <button
          type="button"
          className="button small"
          aria-label={t('app.privacy.erase-of', { who })}
          onClick={() => onWish(wishOf(group, kept, who))}
        >
          {t('app.privacy.erase')}
        </button>
      </td>
    </tr>
  );
}

export function usePatientGroups(kept: readonly KeptFilm[]): PatientGroup[] {
  const { films, selectedKey } = useCatalogue();
  const { isIdentityHidden } = useDisplayOptions();
  const groups = patientGroups(kept, { films, selectedKey });
  return isIdentityHidden ? groups.map((group) => ({ ...group, name: null })) : groups;
}

export function wishOf({ keys, mark }: PatientGroup, kept: readonly KeptFilm[], who: string): ErasingWish {
  const own = new Set(keys);
  return { kind: 'patient', who, mark, keys, totals: totalsOf(kept.filter(({ key }) => own.has(key))) };
}
