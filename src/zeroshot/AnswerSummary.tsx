/** What is said aloud of an answer: its verdict, or the plain reason why this sentence gets no score. */
import { useTranslation } from 'react-i18next';
import type { Answer } from './answer.ts';
import { VerdictView } from './VerdictView.tsx';

interface AnswerSummaryProps {
  readonly answer: Answer;
  readonly isPhantom: boolean;
}

export function AnswerSummary({ answer, isPhantom }: AnswerSummaryProps) {
  const { t } = useTranslation();
  const { question, scored, language } = answer;
  if (scored === null || question.kind !== 'ask') return <Unscored question={question} />;
  return (
    <>
      {isPhantom && <p className="zeroshot-note">{t('zeroshot.note.phantom')}</p>}
      <VerdictView scored={scored} language={language} />
      {question.lateralityIgnored && <p className="zeroshot-note">{t('zeroshot.note.laterality')}</p>}
    </>
  );
}

function Unscored({ question }: Pick<Answer, 'question'>) {
  const { t } = useTranslation();
  const unknown = question.kind === 'out-of-vocabulary' ? question.words : [];
  const words = unknown.map(({ typed }) => t('zeroshot.word.quoted', { word: typed })).join(', ');
  return (
    <>
      <p className="zeroshot-verdict">
        <span className="zeroshot-word is-unscored">{t(`zeroshot.unscored.${question.kind}`)}</span>
      </p>
      <p>{t(`zeroshot.unscored.${question.kind}-why`, { words })}</p>
    </>
  );
}
