/** What the text encoder read in the sentence: facts as chips, and the words it does not know, as typed. */
import { useTranslation } from 'react-i18next';
import type { Finding } from '../models/index.ts';
import type { Answer } from './answer.ts';
import { criteriaOf } from './question.ts';
import { sentencePieces } from './sentencePieces.ts';

interface UnderstoodProps {
  readonly answer: Answer;
  readonly findings: readonly Finding[];
}

export function Understood({ answer, findings }: UnderstoodProps) {
  const { t } = useTranslation();
  const criteria = criteriaOf(answer.facts, findings);
  const isDoubtful = answer.facts.doubt === 'stated';
  return (
    <div className="zeroshot-understood">
      <p>
        <span className="muted">{t('zeroshot.understood.asked')}</span> <Sentence answer={answer} />
      </p>
      <div className="zeroshot-chips">
        <span className="muted">{t('zeroshot.understood.title')}</span>
        <ul>
          {criteria.map(({ finding, polarity }) => (
            <li key={finding.id} className={`badge zeroshot-fact is-${polarity}`}>
              {finding.label[answer.language]} <em>{t(`zeroshot.polarity.${polarity}`)}</em>
            </li>
          ))}
          {isDoubtful && <li className="badge zeroshot-fact is-doubt">{t('zeroshot.fact.doubt')}</li>}
        </ul>
        {criteria.length === 0 && !isDoubtful && (
          <span className="muted">{t('zeroshot.understood.nothing')}</span>
        )}
      </div>
    </div>
  );
}

function Sentence({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  return (
    <q className="zeroshot-sentence">
      {sentencePieces(answer.sentence, answer.words).map(({ text, start, isUnknown }) =>
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
