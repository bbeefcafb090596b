/** What is to be learned: the finding, grade or number, and where the threshold is to lie. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Heads } from '../session/heads/heads.ts';
import type { Population } from '../session/heads/task.ts';
import { isUnderWay, type HeadWish } from '../session/heads/wish.ts';
import { useSession } from '../SessionContext.tsx';
import { TaskChoice } from './TaskChoice.tsx';

const sensitivities = [0.8, 0.9, 0.95];

export function HeadWishForm({ heads }: { readonly heads: Heads }) {
  const { t, i18n } = useTranslation();
  const { wish, counts, awaited, choose, training } = heads;
  const { ontology } = useStore(useSession().ontology);
  const scale = ontology.terms.find(({ id }) => id === wish.term)?.scale.kind ?? 'presence';
  const isOfFindings = wish.together === 'together' || (wish.together === null && scale === 'presence');
  const mayTakeSex = wish.together === null && scale !== 'presence';
  const change = (fields: Partial<HeadWish>): void => void choose(fields);
  const hasPhantoms = (counts ?? []).some(({ population, films }) => population === 'phantoms' && films > 0);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const wanted = wish.together === null ? [wish.term] : wish.findings;
  const disputed = Math.max(
    0,
    ...(counts ?? []).flatMap(({ term, population, disputed: films }) =>
      population === wish.population && wanted.includes(term) ? films : [],
    ),
  );
  return (
    <fieldset className="app-heads-form compact-fields" disabled={isUnderWay(training)}>
      <TaskChoice heads={heads} onChange={change} />
      {(hasPhantoms || wish.population === 'phantoms') && (
        <label>
          {t('heads.learn.population')}
          <select
            value={wish.population}
            onChange={({ target }) => change({ population: target.value as Population })}
          >
            <option value="patients">{t('heads.learn.population.patients')}</option>
            <option value="phantoms">{t('heads.learn.population.phantoms')}</option>
          </select>
        </label>
      )}
      {isOfFindings && <PresenceFields wish={wish} onChange={change} percent={percent} />}
      {mayTakeSex && (
        <label>
          <input
            type="checkbox"
            checked={wish.takesSex}
            onChange={({ target }) => change({ takesSex: target.checked })}
          />
          {t('heads.learn.sex')}
        </label>
      )}
      {(wish.together !== null || scale !== 'number') && (
        <label>
          <input
            type="checkbox"
            checked={wish.isBalanced}
            onChange={({ target }) => change({ isBalanced: target.checked })}
          />
          {t('heads.learn.balanced')}
        </label>
      )}
      {disputed > 0 && <p className="small">{t('heads.learn.disputed', { count: disputed })}</p>}
      {awaited > 0 && <p className="small">{t('heads.learn.awaited', { count: awaited })}</p>}
      {wish.population === 'phantoms' && (
        <p className="small muted">{t('heads.learn.population.phantoms-note')}</p>
      )}
    </fieldset>
  );
}

interface PresenceFieldsProps {
  readonly wish: HeadWish;
  readonly onChange: (fields: Partial<HeadWish>) => void;
  readonly percent: Intl.NumberFormat;
}

function PresenceFields({ wish, onChange, percent }: PresenceFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <label>
        {t('heads.learn.threshold')}
        <select
          value={wish.wantedSensitivity ?? ''}
          onChange={({ target }) =>
            onChange({ wantedSensitivity: target.value === '' ? null : Number(target.value) })
          }
        >
          <option value="">{t('heads.learn.threshold.best')}</option>
          {sensitivities.map((share) => (
            <option key={share} value={share}>
              {t('heads.learn.threshold.sensitivity', { percent: percent.format(share) })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('heads.learn.calibration')}
        <select
          value={wish.calibration}
          onChange={({ target }) => onChange({ calibration: target.value as HeadWish['calibration'] })}
        >
          <option value="platt">{t('heads.learn.calibration.platt')}</option>
          <option value="isotonic">{t('heads.learn.calibration.isotonic')}</option>
        </select>
      </label>
    </>
  );
}
