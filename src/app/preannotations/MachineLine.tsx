/**
 * What the model says of a finding, in the row of what a person says of it and never to be taken for it: a dashed line,
 * with the rank, the model and its version. Smaller once a person has spoken.
 */
import { Check, PencilLine, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { notedOn, presenceOf } from '../../annotations/index.ts';
import { useAnnotations, useSession } from '../SessionContext.tsx';
import { judge, openTerm } from './judgedNow.ts';
import { MachineWords } from './MachineWords.tsx';
import type { Preannotation } from './preannotation.ts';
import './preannotations.css';

interface MachineLineProps {
  readonly machine: Preannotation;
  readonly isSpoken: boolean;
  /** Outside of the list of terms the finding has no row, and names itself. */
  readonly isNamed?: boolean;
}

export function MachineLine({ machine, isSpoken, isNamed = false }: MachineLineProps) {
  const { t } = useTranslation();
  const session = useSession();
  const { finding, findingLabel, judged } = machine;
  const noted = notedOn(useAnnotations(), judged.filmKey, finding);
  const button = (verdict: 'confirm' | 'reject') => (
    <button
      type="button"
      className="button"
      title={t(`app.preannotation.${verdict}`)}
      aria-label={t(`app.preannotation.${verdict}-label`, { finding: findingLabel })}
      aria-pressed={noted !== null && noted === notedBy(verdict, machine)}
      onClick={() => void judge(session, verdict, machine)}
    >
      {verdict === 'confirm' ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
    </button>
  );
  return (
    <div
      role="group"
      aria-label={t('app.preannotation.label', { finding: findingLabel })}
      className={isSpoken || noted !== null ? 'app-machine is-beside' : 'app-machine'}
      data-preannotation={finding}
      onKeyDown={({ key }) => key === 'e' && openTerm(finding)}
    >
      <MachineWords machine={machine} name={isNamed ? findingLabel : null} />
      <span className="app-machine-buttons">
        {button('confirm')}
        {button('reject')}
        {!isNamed && (
          <button
            type="button"
            className="button"
            title={t('app.preannotation.edit')}
            aria-label={t('app.preannotation.edit-label', { finding: findingLabel })}
            onClick={() => openTerm(finding)}
          >
            <PencilLine size={14} aria-hidden />
          </button>
        )}
      </span>
    </div>
  );
}

/** What the button would have noted. */
function notedBy(verdict: 'confirm' | 'reject', { prediction }: Preannotation): 'present' | 'absent' {
  return presenceOf(verdict === 'confirm' ? 'confirmed' : 'rejected', prediction);
}
