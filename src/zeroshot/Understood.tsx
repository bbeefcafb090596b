/** What the text encoder read in the sentence: what it states, denies, leaves unsaid, and words it does not know. */
import { useTranslation } from 'react-i18next';
import type { Finding } from '../models/index.ts';
import { isAnswerTo, type Answer } from './answer.ts';
import { criteriaOf } from './question.ts';
import { sentencePieces } from './sentencePieces.ts';
import { usePageLanguage } from './usePageLanguage.ts';

interface UnderstoodProps {
  readonly answer: Answer;
  readonly findings: readonly Finding[];
}

export function Understood({ answer, findings }: UnderstoodProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { question } = answer;
  const disputed = question.kind === 'misread' ? question.disputes.map(({ finding }) => finding.id) : [];
  const known = findings.filter(({ id }) => !disputed.includes(id));
  const criteria = criteriaOf({ ...answer.facts, ...answer.chosen }, known);
  const isDoubtful = answer.chosen === null && answer.facts.doubt === 'stated';
  const unsaid = known.filter(({ id }) => !criteria.some(({ finding }) => finding.id === id));
  const isNothing = criteria.length === 0 && disputed.length === 0 && !isDoubtful;
  return (
    <div className="zeroshot-understood">
      <Asked answer={answer} />
      <div className="zeroshot-chips">
        {(criteria.length > 0 || isDoubtful || isNothing) && (
          <span className="muted">{t('zeroshot.understood.title')}</span>
        )}
        <ul>
          {criteria.map(({ finding, polarity }) => (
            <li key={finding.id} className={`badge zeroshot-fact is-${polarity}`}>
              <em>{t(`zeroshot.polarity.${polarity}`)}</em> {finding.label[language]}
            </li>
          ))}
          {isDoubtful && <li className="badge zeroshot-fact is-doubt">{t('zeroshot.fact.doubt')}</li>}
        </ul>
        {isNothing && <span className="muted">{t('zeroshot.understood.nothing')}</span>}
      </div>
      {!isNothing && unsaid.length > 0 && (
        <p className="small muted">
          {t('zeroshot.polarity.unsaid')} {unsaid.map(({ label }) => label[language]).join(' · ')}
        </p>
      )}
    </div>
  );
}

/** The sentence as typed, and as the model read it when a question was taken for the statement in it. */
function Asked({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const isReadAsTyped = isAnswerTo(answer, answer.read);
  return (
    <>
      <p className="zeroshot-asked">
        <span className="muted">{t('zeroshot.understood.asked')}</span>{' '}
        {isReadAsTyped ? <MarkedSentence answer={answer} /> : <Quoted>{answer.sentence}</Quoted>}
      </p>
      {!isReadAsTyped && (
        <p className="zeroshot-asked">
          <span className="muted">{t('zeroshot.understood.read')}</span> <MarkedSentence answer={answer} />
        </p>
      )}
    </>
  );
}

function Quoted({ children }: { readonly children: string }) {
  return <q className="zeroshot-sentence">{children}</q>;
}

function MarkedSentence({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  // Past the model's length every word counts as unknown: the length is what there is to say then.
  const words = answer.question.kind === 'too-long' ? [] : answer.words;
  return (
    <q className="zeroshot-sentence">
      {sentencePieces(answer.read, words).map(({ text, start, isUnknown }) =>
        isUnknown ? (
          <u key={start} title={t('zeroshot.word.unknown')}>
            {text}
          </u>
        ) : (
          <span key={start}>{text}</span>
        ),
      )}
    </q>
  );
}
