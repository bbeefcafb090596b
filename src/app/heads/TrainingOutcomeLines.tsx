/** How the training goes or went, and what it had to learn from. */
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../foundation/index.ts';
import { MissingList, TrainingProgressLine } from '../../heads/ui.ts';
import type { Heads } from '../session/heads/heads.ts';
import type { SetFacts, Training } from '../session/heads/wish.ts';
import type { useHeadNames } from './useHeadNames.ts';

interface TrainingOutcomeLinesProps {
  readonly heads: Heads;
  readonly names: ReturnType<ReturnType<typeof useHeadNames>>;
}

export function TrainingOutcomeLines({ heads: { training, facts, stop }, names }: TrainingOutcomeLinesProps) {
  return (
    <>
      {facts && <FactLines facts={facts} />}
      {training.kind === 'collecting' && <TrainingProgressLine progress={null} onStop={stop} />}
      {training.kind === 'training' && <TrainingProgressLine progress={training.progress} onStop={stop} />}
      {training.kind === 'too-few' && <MissingList missing={training.missing} names={names} />}
      <Ended training={training} />
    </>
  );
}

function FactLines({ facts }: { readonly facts: SetFacts }) {
  const { t } = useTranslation();
  const { labelled, evaluation, withoutVector, withoutSex } = facts;
  return (
    <p className="small">
      {t('heads.learn.facts', { count: labelled, evaluation })}{' '}
      {withoutVector > 0 && t('heads.learn.without-vector', { count: withoutVector })}{' '}
      {withoutSex > 0 && t('heads.learn.without-sex', { count: withoutSex })}
    </p>
  );
}

function Ended({ training }: { readonly training: Training }) {
  const { t } = useTranslation();
  if (training.kind === 'trained')
    return <p role="status">{t('heads.learn.trained', { version: training.version })}</p>;
  if (training.kind !== 'no-engine' && training.kind !== 'failed') return null;
  return (
    <p className="error-text" role="alert">
      {training.kind === 'failed' ? wordsOf(t, training.error) : t('heads.learn.no-engine')}
    </p>
  );
}
