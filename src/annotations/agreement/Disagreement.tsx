/** One question that readers answer differently: each version with its author, and what a senior may hold to be true. */
import { useTranslation } from 'react-i18next';
import type { FindingValue } from '../findings/finding.ts';
import { valueText } from '../findings/findingText.ts';
import { AuthorChip } from '../people/AuthorChip.tsx';
import { isOpen, valueOf, type Question, type Reading } from '../readings.ts';
import '../annotations.css';

interface DisagreementProps {
  readonly question: Question;
  /** null: the reader at work does not settle. */
  readonly onSettle: ((value: FindingValue) => void) | null;
}

const unknown = { kind: 'unknown' } as const;

export function Disagreement({ question, onSettle }: DisagreementProps) {
  const { t, i18n } = useTranslation();
  const { findingLabel, readings, settlement } = question;
  const isStillOpen = isOpen(question);
  const words = (value: FindingValue) => valueText(findingLabel, value, { t, language: i18n.language });
  return (
    <section className="annotations-conflict" aria-label={findingLabel}>
      <p>
        <span className="badge">
          {t(isStillOpen ? 'annotations.disagreement.open' : 'annotations.disagreement.settled')}
        </span>{' '}
        {settlement !== null && !isStillOpen && (
          <>
            <strong>{words(settlement.value)}</strong> <AuthorChip author={settlement.author} />
          </>
        )}
      </p>
      <ul className="annotations-versions">
        {readings.map((reading) => (
          <li key={reading.event.id}>
            <AuthorChip author={reading.author} /> <span>{words(valueOf(reading.label))}</span>
            <span className="small muted">{t(wayOf(reading))}</span>
          </li>
        ))}
      </ul>
      {onSettle !== null && isStillOpen && (
        <div role="group" aria-label={t('annotations.disagreement.settle')} className="annotations-settling">
          {[...answersIn(readings), unknown].map((value) => (
            <button key={words(value)} type="button" className="button" onClick={() => onSettle(value)}>
              {t('annotations.disagreement.hold', { what: words(value) })}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

function wayOf({ event }: Reading) {
  return event.kind !== 'verdict' && event.isBlind
    ? 'annotations.opinion.blind'
    : 'annotations.opinion.after';
}

/** Each answer once, in the order in which it was given. */
function answersIn(readings: readonly Reading[]): FindingValue[] {
  const told = readings.flatMap(({ label }) => (label === null ? [] : valueOf(label)));
  return [...new Map(told.map((value) => [JSON.stringify(value), value])).values()];
}
