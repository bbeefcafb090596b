/** One gesture on a mark: drawn, changed or deleted. Its value stands on the film and in the list of marks. */
import { useTranslation } from 'react-i18next';
import type { MarkEvent } from './event.ts';
import type { Mark } from './mark.ts';
import { HistoryLine } from './HistoryLine.tsx';
import type { Said } from './selectors.ts';

interface MarkLineProps extends Said<MarkEvent> {
  /** As it was drawn; null where its drawing is not in the log of this device. */
  readonly mark: Mark | null;
}

export function MarkLine({ event, standing, mark }: MarkLineProps) {
  const { t } = useTranslation();
  const tool = mark === null ? t('annotations.tool.unknown') : t(`annotations.tool.${mark.tool}`);
  const words = t(`annotations.gesture.${event.kind}`, { tool });
  return <HistoryLine event={event} standing={standing} words={words} />;
}
