import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../session/indexing/offer.ts';

interface ResumeOfferProps {
  readonly offer: Offer;
  readonly onResume: () => void;
  readonly onDecline: () => void;
}

/** What the last session left, and what of it only the person can give again. */
export function ResumeOffer({ offer, onResume, onDecline }: ResumeOfferProps) {
  const { t } = useTranslation();
  const { missing, total, toGive, folders } = offer;
  const canResume = folders.length > 0 || toGive < missing.length;
  const [folder] = folders;
  return (
    <div className="app-indexing-offer small">
      {folder !== undefined && <p>{t('app.indexing.folder-unread', { count: folders.length, folder })}</p>}
      {toGive > 0 && <p>{t('app.indexing.to-give', { count: toGive })}</p>}
      {canResume && (
        <button type="button" className="button small primary" onClick={onResume}>
          <Play size={14} aria-hidden />{' '}
          {missing.length > 0
            ? t('app.indexing.offer', { count: missing.length, total })
            : t('app.indexing.offer-folder')}
        </button>
      )}
      <button type="button" className="button small" onClick={onDecline}>
        {t('app.indexing.decline')}
      </button>
    </div>
  );
}
