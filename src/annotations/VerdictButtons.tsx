/**
 * Confirm or reject the machine's answer, with what each of the two will note on the film: with an answer under
 * the threshold, to confirm is to note the sign as absent, and nobody should have to work that out.
 */
import { Check, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prediction, VerdictValue } from './event.ts';
import { presenceOf, valueNoting, type Presence } from './presence.ts';
import './annotations.css';

interface VerdictButtonsProps {
  /** null: no scored answer, nothing to judge. */
  readonly answered: { readonly prediction: Prediction; readonly findingLabel: string } | null;
  /** What stands noted for this finding on this film. */
  readonly noted: Presence | null;
  readonly onConfirm: () => void;
  readonly onReject: () => void;
}

export function VerdictButtons({ answered, noted, onConfirm, onReject }: VerdictButtonsProps) {
  const { t } = useTranslation();
  const hintId = useId();
  const given = answered && noted && valueNoting(noted, answered.prediction);
  const button = (value: VerdictValue, onPress: () => void) => (
    <button
      type="button"
      className={`button annotations-${value}`}
      aria-pressed={given === value}
      aria-describedby={hintId}
      aria-keyshortcuts={t(`annotations.key.${value}`)}
      disabled={answered === null}
      onClick={onPress}
    >
      {value === 'confirmed' ? <Check size={16} aria-hidden /> : <X size={16} aria-hidden />}
      {t(`annotations.button.${value}`)}
      {answered && (
        <span className="small muted">
          {t(`annotations.presence.${presenceOf(value, answered.prediction)}`)}
        </span>
      )}
      <span className="kbd" aria-hidden>
        {t(`annotations.key.${value}`)}
      </span>
    </button>
  );
  return (
    <div className="annotations-verdict">
      <div className="annotations-buttons" role="group" aria-label={t('annotations.button.group')}>
        {button('confirmed', onConfirm)}
        {button('rejected', onReject)}
      </div>
      <p id={hintId} className="small muted">
        {answered === null ? t('annotations.hint.no-answer') : hintFor(answered)}
      </p>
    </div>
  );

  function hintFor({ prediction, findingLabel: finding }: NonNullable<typeof answered>): string {
    const noting = (value: VerdictValue) =>
      t(`annotations.noted.${presenceOf(value, prediction)}`, { finding });
    return t('annotations.hint.records', { confirmed: noting('confirmed'), rejected: noting('rejected') });
  }
}
