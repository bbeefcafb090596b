/** One term: its answer, and once it is said, how sure the person is, its attributes, what the guideline asks. */
import { CircleHelp, History } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term } from '../ontology/ontology.ts';
import { CertaintySlider } from './CertaintySlider.tsx';
import { Guideline } from './Guideline.tsx';
import type { Language } from './language.ts';
import { isPresent } from './finding.ts';
import type { StatedFinding } from './stated.ts';
import { TermValue } from './TermValue.tsx';

interface TermRowProps {
  readonly term: Term;
  /** How many terms it is a kind of stand above it. */
  readonly depth?: number;
  readonly language: Language;
  readonly stated: StatedFinding | null;
  readonly onState: (stated: StatedFinding | null) => void;
  readonly machine?: ReactNode;
  /** Offered once something is said. */
  readonly onHistory?: (() => void) | undefined;
}

const unstated: StatedFinding = { value: { kind: 'unknown' }, certainty: null, attributes: {} };

export function TermRow({ term, depth = 0, language, stated, onState, machine, onHistory }: TermRowProps) {
  const { t } = useTranslation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const helpId = useId();
  const label = term.label[language];
  return (
    <div
      role="group"
      aria-label={label}
      className="annotations-term"
      data-term={term.id}
      style={{ paddingInlineStart: depth * 16 }}
    >
      <span className="annotations-term-name">{label}</span>
      {term.guideline !== null && (
        <button
          type="button"
          className="button icon"
          aria-label={t('annotations.finding.guideline', { label })}
          aria-expanded={isHelpOpen}
          aria-controls={helpId}
          onClick={() => setHelpOpen(!isHelpOpen)}
        >
          <CircleHelp size={16} aria-hidden />
        </button>
      )}
      {stated !== null && onHistory && (
        <button
          type="button"
          className="button icon"
          aria-label={t('annotations.history.of', { name: label })}
          title={t('annotations.history.of', { name: label })}
          onClick={onHistory}
        >
          <History size={16} aria-hidden />
        </button>
      )}
      <span className="annotations-term-value">
        <TermValue
          term={term}
          language={language}
          value={stated?.value ?? null}
          onSay={(value) => onState(value === null ? null : { ...(stated ?? unstated), value })}
        />
      </span>
      {machine}
      {isHelpOpen && term.guideline !== null && (
        <Guideline id={helpId} guideline={term.guideline} language={language} />
      )}
      {stated !== null && stated.value.kind !== 'unknown' && (
        <Details term={term} language={language} stated={stated} onState={onState} />
      )}
    </div>
  );
}

function Details({ term, language, stated, onState }: TermRowProps & { readonly stated: StatedFinding }) {
  const { t } = useTranslation();
  const { certainty, attributes } = stated;
  return (
    <span className="annotations-term-details">
      {isPresent(stated.value) &&
        term.attributes.map(({ id, label, isRequired, options }) => (
          <label key={id}>
            {label[language]}
            <select
              value={attributes[id] ?? ''}
              required={isRequired}
              onChange={({ target: { value } }) =>
                onState({ ...stated, attributes: withOption(attributes, id, value) })
              }
            >
              <option value="">{t('annotations.finding.unsaid')}</option>
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.label[language]}
                </option>
              ))}
            </select>
          </label>
        ))}
      <CertaintySlider
        certainty={certainty}
        language={language}
        onSay={(sure) => onState({ ...stated, certainty: sure })}
      />
    </span>
  );
}

function withOption(attributes: StatedFinding['attributes'], id: string, option: string) {
  const others = Object.entries(attributes).filter(([known]) => known !== id);
  return Object.fromEntries(option === '' ? others : [...others, [id, option]]);
}
