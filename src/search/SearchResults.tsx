import { useTranslation } from 'react-i18next';
import type { FilmKey } from '../dicom/index.ts';
import { wordsOf, writeDecimal } from '../foundation/index.ts';
import { comparableCount } from './comparable.ts';
import type { SearchQuery } from './query.ts';
import type { Ranked } from './rank.ts';
import type { ShownFilm } from './shownFilm.ts';
import type { SearchStatus } from './slice.ts';

interface Showing {
  /** The film on screen cannot stand beside itself. */
  readonly filmKey: FilmKey | null;
  readonly compareKey: FilmKey | null;
  /** How many films could be searched once the model has read them all. */
  readonly openFilms: number;
  readonly describe: (filmKey: FilmKey) => ShownFilm | null;
  readonly onOpen: (filmKey: FilmKey) => void;
}

export function SearchResults({ status, ...showing }: Showing & { readonly status: SearchStatus }) {
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

type FoundProps = Showing & Omit<Extract<SearchStatus, { kind: 'found' }>, 'kind'>;

function Found({ query, hits, compared, ...showing }: FoundProps) {
  const { t } = useTranslation();
  if (compared === 0) return <p className="muted">{t(`search.empty.no-film-to-compare-${query.kind}`)}</p>;
  const isOfAnotherFilm = query.kind === 'film' && query.filmKey !== showing.filmKey;
  const total = comparableCount(query, showing.openFilms);
  return (
    <div className={isOfAnotherFilm ? 'search-found is-stale' : 'search-found'}>
      {isOfAnotherFilm && <p className="small">{t('search.note.another-film')}</p>}
      <h3 className="search-query">
        <QueryName query={query} describe={showing.describe} />
      </h3>
      <p className="small muted">{t(`search.count.among-${query.kind}`, { count: compared, total })}</p>
      <ol className="search-hits">
        {hits.map((hit, at) => (
          <Hit key={hit.key} hit={hit} place={at + 1} {...showing} />
        ))}
      </ol>
      <p className="small muted">{t('search.note.not-a-probability')}</p>
    </div>
  );
}

function QueryName({ query, describe }: Pick<Showing, 'describe'> & { readonly query: SearchQuery }) {
  const { t } = useTranslation();
  if (query.kind === 'text') return t('search.title.by-text', { sentence: query.sentence });
  return t('search.title.by-film', {
    name: describe(query.filmKey)?.fileName ?? t('search.title.closed-film'),
  });
}

interface HitProps extends Showing {
  readonly hit: Ranked;
  readonly place: number;
}

/** A film closed since the search has left the list. */
function Hit({ hit, place, filmKey, compareKey, describe, onOpen }: HitProps) {
  const { t, i18n } = useTranslation();
  const film = describe(hit.key);
  if (film === null) return null;
  const isOnScreen = hit.key === filmKey;
  return (
    <li>
      <button
        type="button"
        className="search-hit"
        aria-pressed={hit.key === compareKey}
        disabled={isOnScreen}
        title={t(isOnScreen ? 'search.hit.on-screen' : 'search.hit.open-beside')}
        onClick={() => onOpen(hit.key)}
      >
        <span className="search-place">{place}</span>
        <span className="search-picture">{film.thumbnail}</span>
        <span className="search-facts">
          <span className="search-name">{film.fileName}</span>
          <span className="small muted">
            {t('search.hit.similarity', { value: writeDecimal(hit.score, i18n.language) })}
            {isOnScreen && ` · ${t('search.hit.on-screen')}`}
          </span>
          {film.isPhantom && <span className="small search-phantom">{t('search.hit.phantom')}</span>}
        </span>
      </button>
    </li>
  );
}
