/** How often each answer was given to each finding. */
import { useTranslation } from 'react-i18next';
import type { Board } from '../../annotations/index.ts';
import { answerShare } from './answerShare.ts';
import { SharePlot } from './plots/SharePlot.tsx';

/** The findings of most films; all of them stand in the numbers. */
const most = 12;

export function BalancePlot({ balance }: Pick<Board, 'balance'>) {
  const { t } = useTranslation();
  if (balance.length === 0) return null;
  const rows = balance.map(({ findingLabel, parts }) => ({
    label: findingLabel,
    parts: parts.map((part) => answerShare(part, t)),
  }));
  return (
    <SharePlot
      title={t('app.progress.plot.balance')}
      fileName="avancement-reponses"
      rows={rows.slice(0, most)}
      table={{
        columns: [t('app.agreement.finding'), t('app.progress.answer'), t('app.progress.films')],
        rows: rows.flatMap(({ label, parts }) => parts.map(({ name, count }) => [label, name, count])),
      }}
    />
  );
}
