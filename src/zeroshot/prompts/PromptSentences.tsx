/** Which sentences stand for and against a finding, disclosed on demand; a person may write others in their place. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OsseletError } from '../../foundation/index.ts';
import type { PromptPair } from '../../models/index.ts';
import type { CriterionAnswer } from '../answer.ts';
import { ErrorLine } from '../ErrorLine.tsx';
import { usePageLanguage } from '../usePageLanguage.ts';
import { sentencesOf } from './scoredPrompts.ts';

export type EditPrompts = (
  finding: CriterionAnswer['finding'],
  pair: PromptPair | null,
) => Promise<OsseletError | null>;

interface PromptSentencesProps {
  readonly criterion: CriterionAnswer;
  readonly onEdit: EditPrompts;
}

export function PromptSentences({ criterion: { finding, prompts }, onEdit }: PromptSentencesProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const label = finding.label[language];
  const [written, setWritten] = useState<{ positive: string; negative: string }>({
    positive: prompts.positive.join('\n'),
    negative: prompts.negative.join('\n'),
  });
  const [error, setError] = useState<OsseletError | null>(null);
  const pair: PromptPair = {
    positive: sentencesOf(written.positive),
    negative: sentencesOf(written.negative),
  };
  const isChanged =
    pair.positive.join('\n') !== prompts.positive.join('\n') ||
    pair.negative.join('\n') !== prompts.negative.join('\n');
  const counts = { positive: prompts.positive.length, negative: prompts.negative.length };
  return (
    <details className="zeroshot-prompts small">
      <summary>
        {t('zeroshot.prompts.title', { finding: label, ...counts })}{' '}
        {prompts.isEdited && <span className="badge zeroshot-unsteady">{t('zeroshot.prompts.edited')}</span>}
      </summary>
      <p className="muted">{t('zeroshot.prompts.note')}</p>
      {(['positive', 'negative'] as const).map((side) => (
        <Sentences
          key={side}
          label={t(`zeroshot.prompts.${side}`, { finding: label })}
          value={written[side]}
          onWrite={(value) => setWritten({ ...written, [side]: value })}
        />
      ))}
      {error && <ErrorLine error={error} />}
      <div className="zeroshot-actions">
        <button
          type="button"
          className="button small"
          disabled={!isChanged}
          onClick={() => void onEdit(finding, pair).then(setError)}
        >
          {t('zeroshot.prompts.apply')}
        </button>
        <button
          type="button"
          className="button small"
          disabled={!prompts.isEdited}
          onClick={() => void onEdit(finding, null).then(setError)}
        >
          {t('zeroshot.prompts.reset')}
        </button>
      </div>
    </details>
  );
}

interface SentencesProps {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
}

function Sentences({ label, value, onWrite }: SentencesProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={4} value={value} onChange={(event) => onWrite(event.target.value)} />
    </>
  );
}
