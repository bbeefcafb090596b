/** An opinion in the history: what was seen, and whether the machine's answers were hidden then. */
import { useTranslation } from 'react-i18next';
import type { OpinionEvent } from './event.ts';
import { HistoryLine } from './HistoryLine.tsx';
import type { Said } from './selectors.ts';

export function OpinionLine({ event, standing }: Said<OpinionEvent>) {
  const { t } = useTranslation();
  const { value, findingLabel: finding, isBlind, isPhantom } = event;
  const words = <strong>{t(`annotations.opinion.${value}`, { finding })}</strong>;
  return (
    <HistoryLine event={event} standing={standing} words={words} isPhantom={isPhantom}>
      {t(isBlind ? 'annotations.opinion.blind' : 'annotations.opinion.after')}
    </HistoryLine>
  );
}
