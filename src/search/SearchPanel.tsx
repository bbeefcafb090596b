/**
 * Films like the one on screen, films that answer the sentence. A result opens beside the query; how alike two
 * films are is said as a cosine, which is no probability.
 */
import { Images, TextSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FilmKey } from '../dicom/index.ts';
import { SearchResults } from './SearchResults.tsx';
import type { ShownFilm } from './shownFilm.ts';
import type { SearchSlice } from './slice.ts';
import './search.css';

interface SearchPanelProps {
  readonly search: SearchSlice;
  /** The film on screen. */
  readonly filmKey: FilmKey | null;
  /** The sentence in the question box. */
  readonly sentence: string;
  /** The film that stands beside the one on screen. */
  readonly compareKey: FilmKey | null;
  /** How many films could be searched once the model has read them all. */
  readonly openFilms: number;
  readonly describe: (filmKey: FilmKey) => ShownFilm | null;
  readonly onOpen: (filmKey: FilmKey) => void;
}

export function SearchPanel({ search, filmKey, sentence, ...showing }: SearchPanelProps) {
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
      </div>
      {filmKey === null && !hasSentence && (
        <p className="small muted">{t('search.empty.nothing-to-search')}</p>
      )}
      <div aria-live="polite" aria-busy={search.status.kind === 'searching'}>
        <SearchResults status={search.status} filmKey={filmKey} {...showing} />
      </div>
    </section>
  );
}
