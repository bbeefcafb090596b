/** How a term is answered, by its scale: three presses, a grade, or a number. */
import { useTranslation } from 'react-i18next';
import type { NumberScale, OrdinalScale, Term } from '../ontology/ontology.ts';
import type { FindingValue } from './finding.ts';
import { AgeField } from './AgeField.tsx';
import { NumberField } from './NumberField.tsx';
import type { ValueProps } from './valueProps.ts';

export function TermValue({ term, ...props }: Omit<ValueProps<never>, 'scale' | 'label'> & { term: Term }) {
  const { scale } = term;
  const label = term.label[props.language];
  if (scale.kind === 'ordinal') return <Grades {...props} label={label} scale={scale} />;
  if (scale.kind === 'number') return <Numbers {...props} label={label} scale={scale} />;
  return <Presence {...props} />;
}

const answers = ['present', 'absent', 'unknown'] as const;
type Answer = (typeof answers)[number];

const valueOf: Readonly<Record<Answer, FindingValue>> = {
  present: { kind: 'presence', isPresent: true },
  absent: { kind: 'presence', isPresent: false },
  unknown: { kind: 'unknown' },
};

function answerOf(value: FindingValue | null): Answer | null {
  if (value?.kind === 'unknown') return 'unknown';
  if (value?.kind !== 'presence') return null;
  return value.isPresent ? 'present' : 'absent';
}

/** Pressed again, an answer is taken off. */
function Presence({ value, onSay }: Omit<ValueProps<never>, 'scale' | 'label'>) {
  const { t } = useTranslation();
  const said = answerOf(value);
  return (
    <>
      {answers.map((answer) => (
        <button
          key={answer}
          type="button"
          className="button annotations-answer"
          aria-pressed={said === answer}
          onClick={() => onSay(said === answer ? null : valueOf[answer])}
        >
          {t(`annotations.finding.button.${answer}`)}
        </button>
      ))}
    </>
  );
}

function Grades({ label, scale, language, value, onSay }: ValueProps<OrdinalScale>) {
  const { t } = useTranslation();
  const chosen = value?.kind === 'grade' ? String(value.grade) : (value?.kind ?? '');
  const say = (choice: string): void => {
    if (choice === '') onSay(null);
    else if (choice === 'unknown') onSay({ kind: 'unknown' });
    else onSay({ kind: 'grade', grade: Number(choice) });
  };
  return (
    <select aria-label={label} value={chosen} onChange={(event) => say(event.target.value)}>
      <option value="">{t('annotations.finding.unsaid')}</option>
      {scale.grades.map((grade, at) => (
        <option key={at} value={String(at)}>
          {grade[language]}
        </option>
      ))}
      <option value="unknown">{t('annotations.finding.button.unknown')}</option>
    </select>
  );
}

function Numbers(props: ValueProps<NumberScale>) {
  return props.scale.unit === 'mo' ? <AgeField {...props} /> : <NumberField {...props} />;
}
