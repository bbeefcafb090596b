/**
 * What stands behind a scored answer: each criterion, the scale and what was measured of the criterion that decided
 * (and of the main one, whose score is in the headline), and which model.
 */
import { useTranslation } from 'react-i18next';
import type { OsseletError } from '../foundation/index.ts';
import type { Answer, Scored } from './answer.ts';
import { CriteriaTable } from './CriteriaTable.tsx';
import { ErrorLine } from './ErrorLine.tsx';
import { Measured } from './Measured.tsx';
import { PromptSentences, type EditPrompts } from './prompts/PromptSentences.tsx';
import { ScoreScale } from './ScoreScale.tsx';
import { usePageLanguage } from './usePageLanguage.ts';

interface AnswerDetailsProps {
  readonly answer: Answer;
  readonly scored: Scored;
  readonly onEditPrompts: EditPrompts;
  /** A person's sentences could not be read, or last for this session only. */
  readonly promptsError: OsseletError | null;
}

export function AnswerDetails({ answer, scored, onEditPrompts, promptsError }: AnswerDetailsProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { main, criteria, deciding } = scored;
  const { name, version } = answer.model;
  const isOneEnough = deciding === main;
  return (
    <>
      {criteria.length > 1 && <CriteriaTable criteria={criteria} />}
      {(isOneEnough ? [main] : [deciding, main]).map((criterion) => (
        <div key={criterion.finding.id} className="zeroshot-part">
          {!isOneEnough && <h3>{criterion.finding.label[language]}</h3>}
          <ScoreScale criterion={criterion} />
          <Measured criterion={criterion} ensembles={answer.language} />
        </div>
      ))}
      {criteria.map((criterion) => (
        <PromptSentences
          key={`${criterion.finding.id} ${JSON.stringify(criterion.prompts)}`}
          criterion={criterion}
          onEdit={onEditPrompts}
        />
      ))}
      {promptsError && <ErrorLine error={promptsError} />}
      <p className="muted small">
        {t('zeroshot.note.score')} {t('zeroshot.note.model', { name, version })}
      </p>
    </>
  );
}
