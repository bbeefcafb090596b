/** An opinion in the history: what was seen, and whether the machine's answers were hidden then. */
import { useTranslation } from 'react-i18next';
import type { OpinionEvent } from './event.ts';
import { Moment } from './Moment.tsx';
import type { Said } from './selectors.ts';

export function OpinionLine({ event, standing }: Said<OpinionEvent>) {
  const { t } = useTranslation();
  const { value, findingLabel: finding, isBlind, isPhantom } = event;
  const words = <strong>{t(`annotations.opinion.${value}`, { finding })}</strong>;
  return (
    <li className={`is-${standing}`}>
      <p>
        {standing === 'undone' ? <del>{words}</del> : words}{' '}
        {standing !== 'holds' && <span className="badge">{t(`annotations.standing.${standing}`)}</span>}
        {isPhantom && <span className="badge">{t('annotations.phantom')}</span>}
      </p>
      <p className="small muted">
        <Moment at={event.at} />
        {' · '}
        {t(isBlind ? 'annotations.opinion.blind' : 'annotations.opinion.after')}
      </p>
    </li>
  );
}
