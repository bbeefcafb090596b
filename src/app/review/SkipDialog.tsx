import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { skipReasons } from '../../annotations/index.ts';
import { Dialog } from '../Dialog.tsx';
import { useSession } from '../SessionContext.tsx';

/** Why a film is passed over: one of a few reasons, so that they can be counted and name nobody. */
export function SkipDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { skip } = useStore(useSession().review);
  return (
    <Dialog title={t('app.review.skip.title')} onClose={onClose}>
      <div className="app-review-buttons">
        {skipReasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="button"
            onClick={() => {
              skip(reason);
              onClose();
            }}
          >
            {t(`app.review.skip.${reason}`)}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
