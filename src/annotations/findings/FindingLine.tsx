/** A statement in the history, in the words it was said in. */
import { useTranslation } from 'react-i18next';
import type { FindingEvent } from '../event.ts';
import { HistoryLine } from '../HistoryLine.tsx';
import type { Said } from '../selectors.ts';
import { findingText } from './findingText.ts';

export function FindingLine({ event, standing }: Said<FindingEvent>) {
  const { t, i18n } = useTranslation();
  const words = <strong>{findingText(event, { t, language: i18n.language })}</strong>;
  return (
    <HistoryLine event={event} standing={standing} words={words} isPhantom={event.isPhantom}>
      {t(event.isBlind ? 'annotations.opinion.blind' : 'annotations.opinion.after')}
    </HistoryLine>
  );
}
