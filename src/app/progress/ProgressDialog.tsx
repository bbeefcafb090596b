/** « Avancement »: how far the list in reading is, or all that was ever read; by whom, how fast, and with what answers. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { idleMs, type Board } from '../../annotations/index.ts';
import { toOsseletError, wordsOf, type OsseletError } from '../../foundation/index.ts';
import { Dialog } from '../Dialog.tsx';
import type { ProgressDesk, ProgressWish } from '../session/progress.ts';
import { useSession } from '../SessionContext.tsx';
import { AgreementCourse } from './AgreementCourse.tsx';
import { AuthorsTable } from './AuthorsTable.tsx';
import { BalancePlot } from './BalancePlot.tsx';
import { PacePlots } from './PacePlots.tsx';
import { Summary } from './Summary.tsx';
import './progress.css';

export function ProgressDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const hasList = useStore(session.review, ({ queue }) => queue !== null);
  const [wish, setWish] = useState<ProgressWish>({ author: null, isOfList: hasList });
  const { desk, board, error } = useBoard(wish);
  return (
    <Dialog title={t('app.progress.title')} isWide onClose={onClose}>
      <div className="app-progress-choice compact-fields">
        <label>
          {t('app.progress.scope')}{' '}
          <select
            value={wish.isOfList ? 'list' : 'all'}
            onChange={({ target }) => setWish({ author: null, isOfList: target.value === 'list' })}
          >
            <option value="all">{t('app.progress.scope.all')}</option>
            {hasList && <option value="list">{t('app.progress.scope.list')}</option>}
          </select>
        </label>
        <label>
          {t('app.progress.author')}{' '}
          <select
            value={wish.author ?? everybody}
            onChange={({ target: { value } }) =>
              setWish({ ...wish, author: value === everybody ? null : value })
            }
          >
            <option value={everybody}>{t('app.progress.everybody')}</option>
            {board?.authors.map(({ author }) => (
              <option key={author} value={author}>
                {author === '' ? t('annotations.author.none') : author}
              </option>
            ))}
          </select>
        </label>
      </div>
      {error && (
        <p className="error-text" role="alert">
          {wordsOf(t, error)}
        </p>
      )}
      {board === null && error === null && <p role="status">{t('app.progress.counting')}</p>}
      {board !== null && desk !== null && <Told board={board} desk={desk} />}
    </Dialog>
  );
}

/** No name can be it: names have no line break. */
const everybody = '\n';

function Told({ board, desk }: { readonly board: Board; readonly desk: ProgressDesk }) {
  const { t } = useTranslation();
  return (
    <>
      <Summary board={board} />
      <p className="small muted">{t('app.progress.rule', { minutes: idleMs / 60_000 })}</p>
      {board.authors.length > 1 && <AuthorsTable authors={board.authors} />}
      <div className="app-progress-plots">
        <PacePlots board={board} />
        <BalancePlot balance={board.balance} />
        <AgreementCourse desk={desk} />
      </div>
      <p className="small muted">{t('app.progress.veiled')}</p>
    </>
  );
}

interface Shown {
  readonly desk: ProgressDesk | null;
  /** The last one that was counted stays while another is. */
  readonly board: Board | null;
  readonly error: OsseletError | null;
}

function useBoard(wish: ProgressWish): Shown {
  const { openProgress } = useSession();
  const [shown, setShown] = useState<Shown>({ desk: null, board: null, error: null });
  useEffect(() => {
    const desk = openProgress();
    setShown({ desk, board: null, error: null });
    return () => desk.close();
  }, [openProgress]);
  const { desk } = shown;
  useEffect(() => {
    let isWanted = true;
    desk?.board(wish).then(
      (board) => isWanted && setShown({ desk, board, error: null }),
      (cause: unknown) => isWanted && setShown({ desk, board: null, error: toOsseletError(cause) }),
    );
    return () => {
      isWanted = false;
    };
  }, [desk, wish]);
  return shown;
}
