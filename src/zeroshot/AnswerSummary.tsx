/** What is said aloud of an answer: its verdict, or the plain reason why this sentence gets no score. */
import { useTranslation } from 'react-i18next';
import type { Answer } from './answer.ts';
import { AnswerNotes } from './AnswerNotes.tsx';
import { headlineKey, unscoredCode } from './headline.ts';
import { VerdictView } from './VerdictView.tsx';

interface AnswerSummaryProps {
  readonly answer: Answer;
  readonly isPhantom: boolean;
}

export function AnswerSummary({ answer, isPhantom }: AnswerSummaryProps) {
  const { t } = useTranslation();
  if (answer.scored === null) return <Unscored answer={answer} />;
  return (
    <>
      {isPhantom && <p className="zeroshot-note">{t('zeroshot.note.phantom')}</p>}
      <VerdictView scored={answer.scored} />
      <AnswerNotes answer={answer} />
    </>
  );
}

function Unscored({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { question, domain } = answer;
  const unknown = question.kind === 'out-of-vocabulary' ? question.words : [];
  const words = unknown.map(({ typed }) => t('zeroshot.word.quoted', { word: typed })).join(', ');
  const length = question.kind === 'too-long' ? { count: question.words, limit: question.limit } : {};
  return (
    <>
      <p className="zeroshot-verdict">
        <span className="zeroshot-word is-unscored">{t(headlineKey(answer))}</span>
      </p>
      <p>{t(`zeroshot.unscored.${unscoredCode(answer)}-why`, { ...domain, ...length, words })}</p>
    </>
  );
}
