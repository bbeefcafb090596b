/** What a senior settled, in the history: the readers' own statements stand beside it. */
import { useTranslation } from 'react-i18next';
import type { SettlementEvent } from '../event.ts';
import { HistoryLine } from '../HistoryLine.tsx';
import type { Said } from '../selectors.ts';
import { settlementText } from './findingText.ts';

export function SettlementLine({ event, standing }: Said<SettlementEvent>) {
  const { t, i18n } = useTranslation();
  const words = <strong>{settlementText(event, { t, language: i18n.language })}</strong>;
  return (
    <HistoryLine event={event} standing={standing} words={words} isPhantom={event.isPhantom}>
      {t('annotations.settled.versions', { count: event.versions.length })}
    </HistoryLine>
  );
}
