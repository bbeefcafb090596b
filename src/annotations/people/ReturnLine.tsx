/** In the history: what was sent back, to whom and why; and what its author answered. */
import { useTranslation } from 'react-i18next';
import type { MaintainedEvent, ReturnedEvent } from '../event.ts';
import { HistoryLine } from '../HistoryLine.tsx';
import type { Mark } from '../mark.ts';
import type { Said } from '../selectors.ts';
import { subjectText } from './returnText.ts';

interface ReturnLineProps extends Said<ReturnedEvent | MaintainedEvent> {
  /** The mark it is about; null where it is about none. */
  readonly mark: Mark | null;
}

export function ReturnLine({ event, standing, mark }: ReturnLineProps) {
  const { t } = useTranslation();
  if (event.kind === 'maintained') {
    const words = <strong>{t('annotations.returned.maintained')}</strong>;
    return (
      <HistoryLine event={event} standing={standing} words={words}>
        {event.note === '' ? undefined : event.note}
      </HistoryLine>
    );
  }
  const what = subjectText(event.about, mark, t);
  const to = event.to === '' ? t('annotations.author.none') : event.to;
  const words = <strong>{t('annotations.returned.said', { what, to })}</strong>;
  return (
    <HistoryLine event={event} standing={standing} words={words}>
      {event.reason}
    </HistoryLine>
  );
}
