/** The list in reading: how far it is, the film and what the model says of it, and every key that moves through it. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { currentFilm, progressOf, type Queue } from '../../annotations/index.ts';
import { useDisplayOptions } from '../../viewport/ui.ts';
import { usePreannotations } from '../preannotations/usePreannotations.ts';
import { useCurtain } from '../readFirst/useCurtain.ts';
import { isDoneIn } from '../session/review/review.ts';
import { useAnnotations, useCatalogue, useSession, useStanding } from '../SessionContext.tsx';
import { MachineWords } from '../preannotations/MachineWords.tsx';
import { CommandButton } from './CommandButton.tsx';
import { promptText } from './promptText.ts';
import './review.css';

export function ReviewPanel() {
  const { t } = useTranslation();
  const { queue } = useStore(useSession().review);
  return (
    <section className="panel app-review" aria-label={t('app.review.title')}>
      {queue === null ? (
        <CommandButton id="app.command.review" label="app.review.button.make" />
      ) : (
        <Reading queue={queue} />
      )}
    </section>
  );
}

function Reading({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation();
  const annotations = useAnnotations();
  const { show } = useStore(useSession().review);
  const { selectedKey } = useCatalogue();
  const film = currentFilm(queue);
  // Followed: whether there is something to confirm.
  useStanding();
  const isDone = isDoneIn(annotations, queue);
  const { total, done, skipped, deferred, left } = progressOf(queue, isDone);
  return (
    <>
      <h2>{t('app.review.of', { finding: promptText(queue.list.prompt) })}</h2>
      <p className="app-review-progress" role="status">
        <strong>{t('app.review.progress', { done, total })}</strong>
        <progress value={done} max={total} aria-label={t('app.review.title')} />
        <span className="small muted">{t('app.review.rest', { skipped, deferred, left })}</span>
      </p>
      {left === 0 && <p className="app-review-over">{t('app.review.over')}</p>}
      {film !== null && film === selectedKey && <FilmInReview queue={queue} filmKey={film} />}
      {film !== null && film !== selectedKey && (
        <button type="button" className="button" onClick={show}>
          {t('app.review.show')}
        </button>
      )}
      <div className="app-review-buttons" role="group" aria-label={t('app.review.keys')}>
        <CommandButton id="app.command.confirm" label="app.review.button.confirm" />
        <CommandButton id="app.command.reject" label="app.review.button.reject" />
        <CommandButton id="app.command.review-edit" label="app.review.button.edit" />
        <CommandButton id="app.command.review-previous" label="app.review.button.previous" />
        <CommandButton id="app.command.review-next" label="app.review.button.next" />
        <CommandButton id="app.command.review-skip" label="app.review.button.skip" />
        <CommandButton id="app.command.review-defer" label="app.review.button.defer" />
      </div>
      <div className="app-review-buttons">
        <CommandButton id="app.command.review-above" label="app.review.button.above" />
        <CommandButton id="app.command.progress" label="app.review.button.progress" />
        <CommandButton id="app.command.review-close" label="app.review.button.close" />
      </div>
    </>
  );
}

function FilmInReview({ queue, filmKey }: { readonly queue: Queue; readonly filmKey: string }) {
  const { t } = useTranslation();
  const { isIdentityHidden } = useDisplayOptions();
  const { films } = useCatalogue();
  const isHidden = useCurtain(filmKey);
  const machine = usePreannotations(filmKey).find(({ finding }) => finding === queue.list.finding);
  const { kind } = useStanding().standing;
  const reason = queue.skipped.get(filmKey);
  const isDone = isDoneIn(useAnnotations(), queue)(filmKey);
  const entry = films.find(({ id }) => id === filmKey);
  return (
    <>
      <p className="app-review-film">
        <span>{t('app.review.film', { number: queue.at + 1, total: queue.list.items.length })}</span>
        {!isIdentityHidden && <span className="muted">{entry?.fileName}</span>}
        {isDone && <span className="badge">{t('app.review.answered')}</span>}
        {!isDone && reason !== undefined && (
          <span className="badge">{t(`app.review.skipped.${reason}`)}</span>
        )}
        {!isDone && queue.deferred.has(filmKey) && <span className="badge">{t('app.review.deferred')}</span>}
      </p>
      {machine !== undefined && (
        <div className={isDone ? 'app-machine is-beside' : 'app-machine'}>
          <MachineWords machine={machine} />
        </div>
      )}
      {machine === undefined && (
        <p className="muted">
          {t(
            isHidden
              ? 'app.read-first.hidden'
              : kind === 'pending'
                ? 'app.review.scoring'
                : 'app.review.silent',
          )}
        </p>
      )}
    </>
  );
}
