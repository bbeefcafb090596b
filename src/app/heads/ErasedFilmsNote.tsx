/** Of the version on screen: films that took part and were erased since, and the way to learn without them. */
import { useTranslation } from 'react-i18next';
import type { Heads } from '../session/heads/heads.ts';
import { isUnderWay } from '../session/heads/wish.ts';

export function ErasedFilmsNote({ heads }: { readonly heads: Heads }) {
  const { t } = useTranslation();
  const { shown: version, erased, training, train } = heads;
  const count = version === null ? undefined : erased.get(version);
  if (version === null || count === undefined) return null;
  return (
    <div className="heads-warning" role="note">
      <p>{t('heads.versions.erased-note', { version, count })}</p>
      <button type="button" className="button" disabled={isUnderWay(training)} onClick={() => void train()}>
        {t('heads.versions.retrain')}
      </button>
    </div>
  );
}
