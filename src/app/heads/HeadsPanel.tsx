/** The heads in use, about the film in reading; and the way to the dialog that has one learned. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Film } from '../../dicom/index.ts';
import { wordsOf } from '../../foundation/index.ts';
import { HeadAnswer } from '../../heads/ui.ts';
import { useCommandTable, useKeyText } from '../commands/CommandsContext.tsx';
import { useCurtain } from '../readFirst/useCurtain.ts';
import type { HeadLine } from '../session/heads/answering.ts';
import { useEngine, useSession } from '../SessionContext.tsx';
import { useHeadNames } from './useHeadNames.ts';
import './heads.css';

export function HeadsPanel({ film }: { readonly film: Film | null }) {
  const { t } = useTranslation();
  const isHidden = useCurtain(film?.key ?? null);
  return (
    <section className="panel app-heads" aria-label={t('heads.learn.panel')}>
      {film && isHidden && <p className="small muted">{t('app.read-first.hidden')}</p>}
      {film && !isHidden && <Answers film={film} />}
      <OpenButton />
    </section>
  );
}

function Answers({ film }: { readonly film: Film }) {
  const { t } = useTranslation();
  const { filmKey, lines } = useStore(useSession().headAnswers);
  const { allInUse } = useStore(useSession().heads);
  if (allInUse.length === 0) return null;
  if (filmKey !== film.key || lines.length === 0)
    return <p className="small muted">{t('heads.learn.none')}</p>;
  return (
    <>
      {lines.map((line) => (
        <Line key={line.head.spec.task} line={line} film={film} />
      ))}
      <p className="small muted">{t('heads.learn.disclaimer')}</p>
    </>
  );
}

function Line({ line: { head, answer, error }, film }: { readonly line: HeadLine; readonly film: Film }) {
  const { t } = useTranslation();
  const names = useHeadNames()(head.spec.task);
  const engine = useEngine();
  if (answer === null) return error && <p className="small muted">{wordsOf(t, error)}</p>;
  const model = engine.kind === 'ready' ? engine.client.model.manifest : null;
  const modelName = model === null ? '' : `${model.name} ${String(model.version)}`;
  return (
    <HeadAnswer head={head} names={names} answer={answer} modelName={modelName} region={film.bodyPart} />
  );
}

function OpenButton() {
  const { t } = useTranslation();
  const keyText = useKeyText();
  const command = useCommandTable().commands.find(({ id }) => id === 'heads.command.learn');
  if (command === undefined) return null;
  const key = keyText(command.id);
  return (
    <button type="button" className="button" title={t(command.id)} onClick={command.run}>
      {t('heads.learn.button')}
      {key !== null && (
        <span className="kbd" aria-hidden>
          {key}
        </span>
      )}
    </button>
  );
}
