/** A new list: of which finding, from which films, how they are chosen, and how many. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { strategies, type Strategy } from '../../annotations/index.ts';
import { wordsOf } from '../../foundation/index.ts';
import { standingPrompts } from '../../zeroshot/index.ts';
import { Dialog } from '../Dialog.tsx';
import type { Making } from '../session/review/making.ts';
import type { Wish } from '../session/review/draw.ts';
import { useAnnotations, useSession } from '../SessionContext.tsx';
import { AwaitedOffer } from './AwaitedOffer.tsx';
import { FilmPicks } from './FilmPicks.tsx';
import { promptText } from './promptText.ts';

const first: Wish = {
  prompt: 'fracture',
  strategy: 'uncertainty',
  seed: 1,
  count: 30,
  evaluationShare: 0.2,
  picked: [],
};
const shares = [0, 0.1, 0.2, 0.3, 0.5];
const doubleShares = [0, 0.1, 0.2, 0.5, 1];

export function MakeListDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { make, making, stopMaking } = useStore(useSession().review);
  const { author } = useAnnotations();
  const [wish, setWish] = useState<Wish>(first);
  const change = (fields: Partial<Wish>) => setWish({ ...wish, ...fields });
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const isDrawn = wish.strategy !== 'by-hand' && wish.strategy !== 'filter';
  const close = (): void => {
    stopMaking();
    onClose();
  };
  return (
    <Dialog title={t('app.review.make.title')} onClose={close}>
      <AwaitedOffer onStart={onClose} />
      <form
        className="app-review-form compact-fields"
        onSubmit={(event) => {
          event.preventDefault();
          void make(wish).then((isMade) => isMade && onClose());
        }}
      >
        <label>
          {t('app.review.make.prompt')}
          <select value={wish.prompt} onChange={({ target }) => change({ prompt: target.value })}>
            {standingPrompts.map(({ id }) => (
              <option key={id} value={id}>
                {promptText(id)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('app.review.make.strategy')}
          <select
            value={wish.strategy}
            onChange={({ target }) => change({ strategy: target.value as Strategy })}
          >
            {strategies.map((strategy) => (
              <option key={strategy} value={strategy}>
                {t(`app.review.strategy.${strategy}`)}
              </option>
            ))}
          </select>
        </label>
        <p className="small muted">{t(`app.review.strategy-hint.${wish.strategy}`)}</p>
        {wish.strategy === 'by-hand' && (
          <FilmPicks picked={wish.picked} onPick={(picked) => change({ picked })} />
        )}
        <Whole
          label={t('app.review.make.count')}
          value={wish.count}
          minimum={1}
          onChange={(count) => change({ count })}
        />
        {isDrawn && (
          <>
            <Whole
              label={t('app.review.make.seed')}
              value={wish.seed}
              minimum={0}
              onChange={(seed) => change({ seed })}
            />
            {wish.strategy !== 'disagreement' && (
              <label>
                {t('app.review.make.share')}
                <select
                  value={wish.evaluationShare}
                  onChange={({ target }) => change({ evaluationShare: Number(target.value) })}
                >
                  {shares.map((share) => (
                    <option key={share} value={share}>
                      {percent.format(share)}
                    </option>
                  ))}
                </select>
              </label>
            )}
            <p className="small muted">{t('app.review.make.share-hint')}</p>
          </>
        )}
        <label>
          {t('app.review.make.double')}
          <select
            value={wish.doubleShare ?? 0}
            disabled={author === ''}
            onChange={({ target }) => change({ doubleShare: Number(target.value) })}
          >
            {doubleShares.map((share) => (
              <option key={share} value={share}>
                {percent.format(share)}
              </option>
            ))}
          </select>
        </label>
        <p className="small muted">
          {t(author === '' ? 'app.review.make.double-unnamed' : 'app.review.make.double-hint')}
        </p>
        <MakingLine making={making} />
        <div className="app-dialog-actions">
          <button type="submit" className="button primary" disabled={making.kind === 'making'}>
            {t('app.review.make.start')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface WholeProps {
  readonly label: string;
  readonly value: number;
  readonly minimum: number;
  readonly onChange: (value: number) => void;
}

/** What is not a whole number is not taken. */
function Whole({ label, value, minimum, onChange }: WholeProps) {
  return (
    <label>
      {label}
      <input
        type="number"
        min={minimum}
        max={100_000}
        step={1}
        value={value}
        onChange={({ target }) => {
          const typed = target.valueAsNumber;
          if (Number.isInteger(typed) && typed >= minimum) onChange(typed);
        }}
      />
    </label>
  );
}

function MakingLine({ making }: { readonly making: Making }) {
  const { t } = useTranslation();
  if (making.kind === 'idle') return null;
  if (making.kind === 'making') {
    const { done, total } = making;
    return (
      <p role="status">
        {t('app.review.make.scoring', { done, total })} <progress value={done} max={Math.max(total, 1)} />
      </p>
    );
  }
  return (
    <p className="error-text" role="alert">
      {making.kind === 'failed' ? wordsOf(t, making.error) : t(`app.review.refused.${making.why}`)}
    </p>
  );
}
