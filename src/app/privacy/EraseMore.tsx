/** The other ways to choose what is erased: a patient by identifier, films by age, everything. */
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptFilm } from '../../storage/index.ts';
import { useSession } from '../SessionContext.tsx';
import { totalsOf } from './inventory.ts';
import { usePatientGroups, wishOf } from './KeptPatients.tsx';
import { ageInDays } from './retention.ts';
import { usePatientName } from './usePatientName.ts';
import type { ErasingWish } from './wish.ts';

interface EraseMoreProps {
  readonly kept: readonly KeptFilm[];
  readonly onWish: (wish: ErasingWish) => void;
}

export function EraseMore({ kept, onWish }: EraseMoreProps) {
  const { t } = useTranslation();
  return (
    <section className="app-privacy-part">
      <h3>{t('app.privacy.more.title')}</h3>
      <EraseById kept={kept} onWish={onWish} />
      <EraseByAge kept={kept} onWish={onWish} />
      <div>
        <button
          type="button"
          className="button"
          onClick={() => onWish({ kind: 'all', totals: totalsOf(kept) })}
        >
          {t('app.privacy.more.all')}
        </button>
      </div>
    </section>
  );
}

/** The identifier is turned into the mark at once, and kept nowhere. */
function EraseById({ kept, onWish }: EraseMoreProps) {
  const { t } = useTranslation();
  const { markOf } = useSession().privacy.erasing;
  const field = useId();
  const groups = usePatientGroups(kept);
  const nameOf = usePatientName();
  const [patientId, setPatientId] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  async function find(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const mark = await markOf({ patientId, patientName: null, patientBirthDate: null });
    const group = mark === null ? undefined : groups.find((one) => one.mark === mark);
    setUnknown(group === undefined);
    if (group !== undefined) onWish(wishOf(group, kept, nameOf(group)));
  }
  return (
    <form className="app-privacy-row" onSubmit={(event) => void find(event)}>
      <label htmlFor={field}>{t('app.privacy.more.id')}</label>
      <input
        id={field}
        className="field"
        autoComplete="off"
        value={patientId}
        onChange={(event) => setPatientId(event.target.value)}
      />
      <button type="submit" className="button" disabled={patientId.trim() === ''}>
        {t('app.privacy.more.find')}
      </button>
      <span role="status">{isUnknown && t('app.privacy.more.no-such-patient')}</span>
    </form>
  );
}

function EraseByAge({ kept, onWish }: EraseMoreProps) {
  const { t } = useTranslation();
  const field = useId();
  const [days, setDays] = useState('30');
  const [isNone, setNone] = useState(false);
  function find(event: SyntheticEvent): void {
    event.preventDefault();
    const old = kept.filter(({ lastOpenedAt }) => ageInDays(lastOpenedAt, new Date()) >= Number(days));
    setNone(old.length === 0);
    if (old.length > 0) onWish({ kind: 'age', days: Number(days), totals: totalsOf(old) });
  }
  return (
    <form className="app-privacy-row" onSubmit={find}>
      <label htmlFor={field}>{t('app.privacy.more.age')}</label>
      <input
        id={field}
        className="field"
        type="number"
        min={1}
        max={3650}
        required
        value={days}
        onChange={(event) => setDays(event.target.value)}
      />
      <button type="submit" className="button">
        {t('app.privacy.more.find')}
      </button>
      <span role="status">{isNone && t('app.privacy.more.none-so-old')}</span>
    </form>
  );
}
