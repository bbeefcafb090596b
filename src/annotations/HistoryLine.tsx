/** One line of what was said of a film: the words, struck out once taken back, then when, and how it came about. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from './Moment.tsx';
import { AuthorChip } from './people/AuthorChip.tsx';
import type { Said } from './selectors.ts';

interface HistoryLineProps extends Said {
  readonly words: ReactNode;
  readonly isPhantom?: boolean;
  readonly children?: ReactNode;
}

export function HistoryLine({ event, standing, words, isPhantom = false, children }: HistoryLineProps) {
  const { t } = useTranslation();
  return (
    <li className={`is-${standing}`}>
      <p>
        {standing === 'undone' ? <del>{words}</del> : words}{' '}
        {event.importedBy !== undefined && (
          <span className="badge">
            {event.importedBy === ''
              ? t('annotations.imported')
              : t('annotations.imported-by', { name: event.importedBy })}
          </span>
        )}{' '}
        {standing !== 'holds' && <span className="badge">{t(`annotations.standing.${standing}`)}</span>}
        {isPhantom && <span className="badge">{t('annotations.phantom')}</span>}
      </p>
      <p className="small muted">
        {event.author !== '' && (
          <>
            <AuthorChip author={event.author} />
            {' · '}
          </>
        )}
        <Moment at={event.at} />
        {children !== undefined && ' · '}
        {children}
      </p>
    </li>
  );
}
