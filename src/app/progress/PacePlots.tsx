/** Films by day, pace by day, and how long films took. */
import { useTranslation } from 'react-i18next';
import { timeBins, type Board } from '../../annotations/index.ts';
import { BarPlot } from './plots/BarPlot.tsx';

export function PacePlots({ board: { days, time } }: { readonly board: Board }) {
  const { t, i18n } = useTranslation();
  const short = new Intl.DateTimeFormat(i18n.language, { day: '2-digit', month: '2-digit', timeZone: 'UTC' });
  const dayText = (day: string) => short.format(new Date(`${day}T00:00:00Z`));
  const table = {
    columns: [t('app.progress.day'), t('app.progress.done'), t('app.progress.per-hour')],
    rows: days.map(({ day, films, perHour }) => [day, films, perHour]),
  };
  const edges = timeBins.map((edge, at) => [at === 0 ? 0 : timeBins[at - 1]!, edge] as const);
  const binText = ([from, to]: readonly [number, number]) =>
    to === Number.POSITIVE_INFINITY ? `≥ ${from}` : `${from}–${to}`;
  if (days.length === 0) return null;
  return (
    <>
      <BarPlot
        title={t('app.progress.plot.days')}
        fileName="avancement-jours"
        unit={t('app.progress.films')}
        bars={days.map(({ day, films }) => ({ label: dayText(day), value: films }))}
        table={table}
      />
      {days.some(({ perHour }) => perHour !== null) && (
        <BarPlot
          title={t('app.progress.plot.pace')}
          fileName="avancement-rythme"
          unit={t('app.progress.per-hour')}
          bars={days.map(({ day, perHour }) => ({ label: dayText(day), value: perHour }))}
          table={table}
        />
      )}
      {time !== null && (
        <BarPlot
          title={t('app.progress.plot.time')}
          fileName="avancement-temps"
          unit={t('app.progress.films')}
          bars={edges.map((edge, at) => ({ label: binText(edge), value: time.bins[at]! }))}
          table={{
            columns: [t('app.progress.seconds'), t('app.progress.films')],
            rows: edges.map((edge, at) => [binText(edge), time.bins[at]!]),
          }}
        />
      )}
    </>
  );
}
