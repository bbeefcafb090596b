/**
 * One verdict: what was noted of the film first, for that is what holds; then the sentence that was judged, and what the
 * model had said, of the finding and of the whole sentence where the two differ.
 */
import { useTranslation } from 'react-i18next';
import { writeDecimal } from '../foundation/index.ts';
import type { VerdictEvent } from './event.ts';
import { HistoryLine } from './HistoryLine.tsx';
import { findingVerdict, presenceOf } from './presence.ts';
import type { Said } from './selectors.ts';

export function SaidLine({ event, standing }: Said<VerdictEvent>) {
  const { t } = useTranslation();
  const { value, sentence, prediction, findingLabel: finding, isPhantom } = event;
  const words = (
    <>
      <strong>{t(`annotations.noted.${presenceOf(value, prediction)}`, { finding })}</strong>
      {' · '}
      {t(`annotations.value.${value}`, { sentence })}
    </>
  );
  return (
    <HistoryLine event={event} standing={standing} words={words} isPhantom={isPhantom}>
      <Machine event={event} />
    </HistoryLine>
  );
}

function Machine({ event: { prediction, findingLabel: finding } }: { readonly event: VerdictEvent }) {
  const { t, i18n } = useTranslation();
  const ofFinding = findingVerdict(prediction);
  const { sentenceVerdict, modelName: model, modelVersion: version } = prediction;
  const said = t('annotations.machine.finding', {
    finding,
    verdict: t(`annotations.verdict.${ofFinding}`),
    score: writeDecimal(prediction.score, i18n.language),
  });
  const ofSentence = t('annotations.machine.sentence', {
    verdict: t(`annotations.verdict.${sentenceVerdict}`),
  });
  return (
    <>
      {said}
      {sentenceVerdict !== ofFinding && ` ${ofSentence}`} {t('annotations.machine.model', { model, version })}
    </>
  );
}
