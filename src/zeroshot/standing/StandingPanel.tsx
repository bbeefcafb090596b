/** The section of the right column that holds the standing prompts of the film on screen. */
import { useTranslation } from 'react-i18next';
import { ErrorLine } from '../ErrorLine.tsx';
import { StandingList } from './StandingList.tsx';
import type { StandingState } from './standingSlice.ts';

interface StandingPanelProps {
  readonly standing: StandingState;
  readonly filmKey: string;
  readonly isPhantom: boolean;
  readonly onAsk: (sentence: string) => void;
}

export function StandingPanel({ standing, filmKey, isPhantom, onAsk }: StandingPanelProps) {
  const { t } = useTranslation();
  if (standing.kind === 'idle' || standing.filmKey !== filmKey) return null;
  return (
    <section
      className="panel standing"
      aria-label={t('zeroshot.standing.title')}
      aria-busy={standing.kind === 'pending'}
    >
      <h2>{t('zeroshot.standing.title')}</h2>
      {standing.kind === 'pending' && <p className="muted">{t('zeroshot.status.pending')}</p>}
      {standing.kind === 'failed' && <ErrorLine error={standing.error} />}
      {standing.kind === 'scored' && (
        <>
          {isPhantom && <p className="zeroshot-note">{t('zeroshot.note.phantom')}</p>}
          <StandingList rows={standing.rows} onAsk={onAsk} />
        </>
      )}
    </section>
  );
}
