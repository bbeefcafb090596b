import { useTranslation } from 'react-i18next';
import { wordsOf } from '../foundation/index.ts';
import type { LeftOut } from './filter.ts';
import { HitGrid, type HitsShowing } from './HitGrid.tsx';
import { filmAskedAbout, type SearchQuery } from './query.ts';
import type { SearchStatus } from './state.ts';

interface ResultsProps extends HitsShowing {
  /** Films that could be compared once the model has read them all, open or of earlier sessions. */
  readonly knownFilms: number;
  readonly onMore: () => void;
  /** Has the model in use read the films that it has not read yet; null where nothing can be read now. */
  readonly onIndex: (() => void) | null;
}

export function SearchResults({ status, ...showing }: ResultsProps & { readonly status: SearchStatus }) {
  const { t } = useTranslation();
  switch (status.kind) {
    case 'idle':
      return null;
    case 'searching':
      return <p className="muted">{t('search.status.searching')}</p>;
    case 'failed':
      return (
        <p className="error-text" role="alert">
          {wordsOf(t, status.error)}
        </p>
      );
    case 'found':
      return <Found {...status} {...showing} />;
  }
}

type FoundProps = ResultsProps & Omit<Extract<SearchStatus, { kind: 'found' }>, 'kind'>;

function Found({
  query,
  hits,
  compared,
  leftOut,
  withheld,
  knownFilms,
  onMore,
  onIndex,
  ...showing
}: FoundProps) {
  const { t } = useTranslation();
  const asked = filmAskedAbout(query);
  const isOfAnotherFilm = asked !== null && asked !== showing.filmKey;
  const total = asked === null ? knownFilms : knownFilms - 1;
  const among = query.kind === 'text' ? 'text' : 'film';
  // Whether the model has read those withheld is of no account: they are not looked at.
  const unread = total - withheld - compared;
  const counted = leftOut === null ? (`among-${among}` as const) : 'passing';
  return (
    <div className={isOfAnotherFilm ? 'search-found is-stale' : 'search-found'}>
      {isOfAnotherFilm && <p className="small">{t('search.note.another-film')}</p>}
      <h3 className="search-query">
        <QueryName query={query} describe={showing.describe} />
      </h3>
      {compared === 0 && withheld === 0 && (
        <p className="muted">
          {t(leftOut ? 'search.empty.none-passes' : `search.empty.no-film-to-compare-${among}`)}
        </p>
      )}
      {compared > 0 && (
        <p className="small muted">{t(`search.count.${counted}`, { count: compared, total })}</p>
      )}
      {withheld > 0 && (
        <p className="small search-left-out">{t('search.note.withheld', { count: withheld })}</p>
      )}
      {leftOut === null && unread > 0 && <NotIndexed count={unread} onIndex={onIndex} />}
      {leftOut && <LeftOutLines {...leftOut} />}
      <HitGrid hits={hits} {...showing} />
      {hits.length < compared && (
        <button type="button" className="button small" onClick={onMore}>
          {t('search.button.more')}
        </button>
      )}
      {compared > 0 && <p className="small muted">{t('search.note.not-a-probability')}</p>}
    </div>
  );
}

function QueryName({ query, describe }: Pick<HitsShowing, 'describe'> & { readonly query: SearchQuery }) {
  const { t } = useTranslation();
  if (query.kind === 'text') return t('search.title.by-text', { sentence: query.sentence });
  const name = describe(query.filmKey)?.fileName ?? t('search.title.closed-film');
  return t(query.kind === 'part' ? 'search.title.by-part' : 'search.title.by-film', { name });
}

interface NotIndexedProps extends Pick<ResultsProps, 'onIndex'> {
  readonly count: number;
}

/** A sentence of one model cannot be compared with the vectors of another: after a change of model, films are read again. */
function NotIndexed({ count, onIndex }: NotIndexedProps) {
  const { t } = useTranslation();
  return (
    <p className="small search-left-out">
      {t('search.note.not-indexed', { count })}{' '}
      {onIndex && (
        <button type="button" className="button small" onClick={onIndex}>
          {t('search.button.index')}
        </button>
      )}
    </p>
  );
}

/** Who looks within dates is told which films might be missed. */
function LeftOutLines({ toReopen, undated }: LeftOut) {
  const { t } = useTranslation();
  return (
    <>
      {toReopen > 0 && (
        <p className="small search-left-out">{t('search.left-out.to-reopen', { count: toReopen })}</p>
      )}
      {undated > 0 && (
        <p className="small search-left-out">{t('search.left-out.undated', { count: undated })}</p>
      )}
    </>
  );
}
