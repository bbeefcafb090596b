import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toOsseletError, wordsOf, type OsseletError } from '../../foundation/index.ts';
import { eraseStoredModels } from '../../models/ui.ts';
import { Dialog } from '../Dialog.tsx';
import { useSession } from '../SessionContext.tsx';
import { fulfil, type ErasingWish } from './wish.ts';

interface ConfirmErasingProps {
  readonly wish: ErasingWish;
  /** How many films left; null where the person thought better of it. */
  readonly onSettled: (erased: number | null) => void;
}

/** What goes, in numbers, before it goes for good. The focus stands on the way back. */
export function ConfirmErasing({ wish, onSettled }: ConfirmErasingProps) {
  const { t } = useTranslation();
  const { erasing } = useSession().privacy;
  const back = useRef<HTMLButtonElement>(null);
  const [withModels, setWithModels] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const [error, setError] = useState<OsseletError | null>(null);
  const { totals } = wish;

  async function erase(): Promise<void> {
    setErasing(true);
    try {
      const erased = await fulfil(wish, erasing);
      if (wish.kind === 'all') await startAfresh(withModels);
      else onSettled(erased);
    } catch (failed) {
      setErasing(false);
      setError(toOsseletError(failed));
    }
  }

  return (
    <Dialog title={t('app.privacy.confirm.title')} initialFocus={back} onClose={() => onSettled(null)}>
      <p>
        {wish.kind === 'patient' && t('app.privacy.confirm.patient', { who: wish.who })}
        {wish.kind === 'age' && t('app.privacy.confirm.age', { count: wish.days })}
        {wish.kind === 'all' && t('app.privacy.confirm.all')}
      </p>
      <ul className="app-privacy-totals">
        {(['films', 'annotations', 'vectors', 'copies'] as const).map((what) => (
          <li key={what}>{t(`app.privacy.amount.${what}`, { count: totals[what] })}</li>
        ))}
      </ul>
      {totals.annotatedFilms > 0 && (
        <p className="app-warning">{t('app.privacy.confirm.annotated', { count: totals.annotatedFilms })}</p>
      )}
      {wish.kind === 'all' && (
        <label className="app-keeping-choice">
          <input
            type="checkbox"
            checked={withModels}
            onChange={(event) => setWithModels(event.target.checked)}
          />
          {t('app.privacy.confirm.models')}
        </label>
      )}
      <p>{t('app.privacy.confirm.for-good')}</p>
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
      <div className="app-dialog-actions">
        <button
          ref={back}
          type="button"
          className="button"
          disabled={isErasing}
          onClick={() => onSettled(null)}
        >
          {t('app.privacy.confirm.back')}
        </button>
        <button type="button" className="button danger" disabled={isErasing} onClick={() => void erase()}>
          {t(isErasing ? 'app.privacy.confirm.erasing' : 'app.privacy.confirm.erase')}
        </button>
      </div>
    </Dialog>
  );
}

/** Choices kept outside the database go too; the page starts as on the first day. */
async function startAfresh(withModels: boolean): Promise<void> {
  if (withModels) await eraseStoredModels();
  for (const name of Object.keys(localStorage))
    if (name.startsWith('osselet.')) localStorage.removeItem(name);
  location.reload();
}
