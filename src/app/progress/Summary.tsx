import { useTranslation } from 'react-i18next';
import type { Board } from '../../annotations/index.ts';
import { timeText } from './timeText.ts';

/** The numbers that are asked for first. */
export function Summary({ board: { done, left, time, perHour } }: { readonly board: Board }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  const words = (ms: number) => timeText(ms, i18n.language);
  const told: readonly (readonly [name: string, value: string, detail?: string])[] = [
    [t('app.progress.done'), number.format(done)],
    [t('app.progress.left'), number.format(left)],
    ...(perHour === null ? [] : [[t('app.progress.per-hour'), number.format(perHour)] as const]),
    ...(time === null
      ? []
      : [
          [
            t('app.progress.median'),
            words(time.medianMs),
            t('app.progress.half', { from: words(time.quartilesMs[0]), to: words(time.quartilesMs[1]) }),
          ] as const,
        ]),
    ...(perHour === null || left === 0
      ? []
      : [
          [
            t('app.progress.rest'),
            words((left * 3_600_000) / perHour),
            t('app.progress.rest-detail'),
          ] as const,
        ]),
  ];
  return (
    <dl className="app-progress-summary">
      {told.map(([name, value, detail]) => (
        <div key={name}>
          <dt className="small muted">{name}</dt>
          <dd>
            <strong>{value}</strong>
            {detail !== undefined && <span className="small muted"> {detail}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
