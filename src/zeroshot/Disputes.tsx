/**
 * A sentence that the model and the rules read differently: what each made of it, and one press to say what was meant.
 * With several findings in dispute the question is asked again once each has been settled.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenReading, Dispute } from './reading/disputes.ts';
import { usePageLanguage } from './usePageLanguage.ts';

interface DisputesProps {
  readonly disputes: readonly Dispute[];
  readonly onRead: (chosen: ChosenReading) => void;
}

const meanings = ['stated', 'denied'] as const;

export function Disputes({ disputes, onRead }: DisputesProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const [chosen, setChosen] = useState<ChosenReading>({});
  const choose = (id: string, meaning: (typeof meanings)[number]) => {
    const next = { ...chosen, [id]: meaning };
    setChosen(next);
    if (disputes.every(({ finding }) => next[finding.id] !== undefined)) onRead(next);
  };
  return (
    <div className="zeroshot-disputes">
      {disputes.map(({ finding, byModel, byRules }) => {
        const name = finding.label[language];
        return (
          <fieldset key={finding.id}>
            <legend>{t('zeroshot.misread.meant', { finding: name })}</legend>
            <p className="small muted">
              {t('zeroshot.misread.read', {
                model: t(`zeroshot.misread.state.${byModel}`),
                rules: t(`zeroshot.misread.state.${byRules}`),
              })}
            </p>
            <div className="zeroshot-actions">
              {meanings.map((meaning) => (
                <button
                  key={meaning}
                  type="button"
                  className="button"
                  aria-pressed={chosen[finding.id] === meaning}
                  onClick={() => choose(finding.id, meaning)}
                >
                  {t(`zeroshot.misread.${meaning}`)}
                </button>
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
