/**
 * Films like the one on screen, films that answer the sentence. A result opens beside the query; how alike two
 * films are is said as a cosine, which is no probability.
 */
import { Images, SquareDashed, TextSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HitsShowing } from './HitGrid.tsx';
import { SearchResults } from './SearchResults.tsx';
import type { FilmFacts } from './filter.ts';
import { SearchFilters } from './SearchFilters.tsx';
import type { SearchSlice } from './state.ts';
import './search.css';

interface SearchPanelProps extends HitsShowing {
  readonly search: SearchSlice;
  /** The sentence in the question box. */
  readonly sentence: string;
  /** Films that could be compared once the model has read them all, open or of earlier sessions. */
  readonly knownFilms: number;
  readonly onIndex: (() => void) | null;
  /** What filters know of those. */
  readonly films: readonly FilmFacts[];
}

export function SearchPanel({ search, filmKey, sentence, films, ...showing }: SearchPanelProps) {
  const { t } = useTranslation();
  const hasSentence = sentence.trim() !== '';
  return (
    <section className="panel search" aria-label={t('search.panel.title')}>
      <h2>{t('search.panel.title')}</h2>
      <div className="search-buttons">
        <button
          type="button"
          className="button"
          disabled={filmKey === null}
          onClick={() => filmKey !== null && void search.searchByFilm(filmKey)}
        >
          <Images size={16} aria-hidden />
          {t('search.button.by-film')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!hasSentence}
          onClick={() => void search.searchByText(sentence)}
        >
          <TextSearch size={16} aria-hidden />
          {t('search.button.by-text')}
        </button>
        <button
          type="button"
          className="button"
          disabled={filmKey === null}
          aria-pressed={search.drawing !== null}
          onClick={search.togglePart}
        >
          <SquareDashed size={16} aria-hidden />
          {t('search.button.by-part')}
        </button>
      </div>
      {search.drawing !== null && <p className="small">{t('search.note.draw-part')}</p>}
      <SearchFilters
        filter={search.filter}
        films={films}
        onChange={(change) => void search.setFilter(change)}
      />
      {filmKey === null && !hasSentence && (
        <p className="small muted">{t('search.empty.nothing-to-search')}</p>
      )}
      <div aria-live="polite" aria-busy={search.status.kind === 'searching'}>
        <SearchResults
          status={search.status}
          filmKey={filmKey}
          onMore={() => void search.showMore()}
          {...showing}
        />
      </div>
    </section>
  );
}
