import { useTranslation } from 'react-i18next';
import { wordsOf } from '../foundation/index.ts';
import { HitGrid, type HitsShowing } from './HitGrid.tsx';
import { filmAskedAbout, type SearchQuery } from './query.ts';
import type { SearchStatus } from './slice.ts';

interface ResultsProps extends HitsShowing {
  /** Films that could be compared once the model has read them all, open or of earlier sessions. */
  readonly knownFilms: number;
  readonly onMore: () => void;
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

function Found({ query, hits, compared, knownFilms, onMore, ...showing }: FoundProps) {
  const { t } = useTranslation();
  if (compared === 0) return <p className="muted">{t(`search.empty.no-film-to-compare-${query.kind}`)}</p>;
  const asked = filmAskedAbout(query);
  const isOfAnotherFilm = asked !== null && asked !== showing.filmKey;
  const total = asked === null ? knownFilms : knownFilms - 1;
  return (
    <div className={isOfAnotherFilm ? 'search-found is-stale' : 'search-found'}>
      {isOfAnotherFilm && <p className="small">{t('search.note.another-film')}</p>}
      <h3 className="search-query">
        <QueryName query={query} describe={showing.describe} />
      </h3>
      <p className="small muted">{t(`search.count.among-${query.kind}`, { count: compared, total })}</p>
      <HitGrid hits={hits} {...showing} />
      {hits.length < compared && (
        <button type="button" className="button small" onClick={onMore}>
          {t('search.button.more')}
        </button>
      )}
      <p className="small muted">{t('search.note.not-a-probability')}</p>
    </div>
  );
}

function QueryName({ query, describe }: Pick<HitsShowing, 'describe'> & { readonly query: SearchQuery }) {
  const { t } = useTranslation();
  if (query.kind === 'text') return t('search.title.by-text', { sentence: query.sentence });
  return t('search.title.by-film', {
    name: describe(query.filmKey)?.fileName ?? t('search.title.closed-film'),
  });
}
