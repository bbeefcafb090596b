/** What a person sees on the film, finding by finding: three presses each, one of them pressed once it is said. */
import { useTranslation } from 'react-i18next';
import type { OpinionDraft, OpinionEvent } from './event.ts';
import './annotations.css';

interface OpinionFormProps {
  readonly findings: readonly { readonly id: string; readonly label: string }[];
  readonly opinions: ReadonlyMap<string, OpinionEvent>;
  readonly onSay: (
    finding: { readonly id: string; readonly label: string },
    value: OpinionDraft['value'],
  ) => void;
}

const values = ['present', 'absent', 'unsure'] as const;

export function OpinionForm({ findings, opinions, onSay }: OpinionFormProps) {
  const { t } = useTranslation();
  return (
    <div className="annotations-opinions">
      {findings.map((finding) => (
        <div key={finding.id} role="group" aria-label={finding.label}>
          <span>{finding.label}</span>
          {values.map((value) => (
            <button
              key={value}
              type="button"
              className="button"
              aria-pressed={opinions.get(finding.id)?.value === value}
              onClick={() => onSay(finding, value)}
            >
              {t(`annotations.opinion.button.${value}`)}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
