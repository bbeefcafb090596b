/** Where readers of the film in reading contradict each other, and what was settled. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { isOpen, questionsIn, type Question } from '../../annotations/index.ts';
import { Disagreement } from '../../annotations/ui.ts';
import { useAnnotations, useSession } from '../SessionContext.tsx';

export function DisagreementPanel({ filmKey }: { readonly filmKey: string }) {
  const { t } = useTranslation();
  const { logs, settle } = useAnnotations();
  const { authors, current } = useStore(useSession().authors);
  const questions = questionsIn(logs[filmKey]?.events ?? []).filter(
    (question) => question.settlement !== null || isOpen(question),
  );
  if (questions.length === 0) return null;
  const isSenior = authors.some(({ name, isSenior: is }) => name === current && is);
  const settling = ({ finding, findingLabel, readings }: Question) => ({
    finding,
    findingLabel,
    versions: readings.map(({ event }) => event.id).sort(),
    isPhantom: readings.some(({ event }) => event.isPhantom),
  });
  return (
    <section className="panel" aria-label={t('app.disagreement.title')}>
      <h2>{t('app.disagreement.title')}</h2>
      {!isSenior && <p className="small muted">{t('app.disagreement.senior')}</p>}
      {questions.map((question) => (
        <Disagreement
          key={question.finding}
          question={question}
          onSettle={isSenior ? (value) => void settle(filmKey, { ...settling(question), value }) : null}
        />
      ))}
    </section>
  );
}
