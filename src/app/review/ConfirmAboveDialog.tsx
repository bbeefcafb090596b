/** Confirms many answers at once, and says beforehand on how many films it will write what. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { currentLanguage } from '../i18n.ts';
import { Dialog } from '../Dialog.tsx';
import { isCurtained } from '../session/readFirst.ts';
import { useAnnotations, useSession } from '../SessionContext.tsx';
import type { Preannotation } from '../preannotations/preannotation.ts';
import { above, confirmable } from './above.ts';

const ranks = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999];

export function ConfirmAboveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const annotations = useAnnotations();
  const { review } = useSession();
  const [rank, setRank] = useState(0.99);
  const [isWriting, setWriting] = useState(false);
  const machines = useConfirmable();
  const chosen = above(machines ?? [], rank);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const confirm = async (): Promise<void> => {
    setWriting(true);
    for (const { judged } of chosen) await annotations.confirm(judged);
    review.getState().goOn();
    onClose();
  };
  return (
    <Dialog title={t('app.review.above.title')} onClose={onClose}>
      <label>
        {t('app.review.above.rank')}{' '}
        <select value={rank} onChange={({ target }) => setRank(Number(target.value))}>
          {ranks.map((one) => (
            <option key={one} value={one}>
              {percent.format(one)}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {machines === null
          ? t('app.review.scoring')
          : t('app.review.above.count', {
              count: chosen.length,
              finding: machines[0]?.findingLabel ?? '',
            })}
      </p>
      <p className="small muted">{t('app.review.above.detail')}</p>
      <div className="app-dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.review.above.back')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={chosen.length === 0 || isWriting}
          onClick={() => void confirm()}
        >
          {t('app.review.above.confirm', { count: chosen.length })}
        </button>
      </div>
    </Dialog>
  );
}

/** Scored when the dialog opens; null meanwhile. What « Lire d'abord » hides cannot be confirmed. */
function useConfirmable(): readonly Preannotation[] | null {
  const session = useSession();
  const readFirst = useStore(session.readFirst);
  const annotations = useAnnotations();
  const { queue, scoreLeft } = useStore(session.review);
  const [machines, setMachines] = useState<readonly Preannotation[] | null>(null);
  useEffect(() => {
    let isOpen = true;
    void scoreLeft().then((scored) => {
      if (!isOpen || queue === null) return;
      const { logs } = session.annotations.getState();
      setMachines(confirmable(scored ?? [], { queue, logs, language: currentLanguage() }));
    });
    return () => {
      isOpen = false;
    };
  }, [queue, scoreLeft, session]);
  return machines?.filter(({ judged }) => !isCurtained(readFirst, annotations, judged.filmKey)) ?? null;
}
