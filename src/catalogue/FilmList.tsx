/**
 * The left column's list: a filter, the films by patient, what can be done with them. Refused files stand in a list of
 * their own, since a listbox may hold no buttons; nothing about a refused file hides the films beside it.
 */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilmKey } from '../dicom/index.ts';
import { listFilms } from './listing/listFilms.ts';
import { FilmRows } from './list/FilmRows.tsx';
import { FilterBox } from './list/FilterBox.tsx';
import { ListActions } from './list/ListActions.tsx';
import { RefusedFiles } from './RefusedFiles.tsx';
import { besideKeys } from './screen.ts';
import type { CatalogueSlice } from './slice.ts';
import './catalogue.css';

/** Fewer films are found at a glance. */
const filterFromFilms = 8;

interface FilmListProps {
  readonly catalogue: CatalogueSlice;
  readonly onReopen: (keys: readonly FilmKey[]) => void;
  readonly onRemove: (keys: readonly FilmKey[]) => void;
}

export function FilmList({ catalogue, onReopen, onRemove }: FilmListProps) {
  const { t } = useTranslation();
  const { films, filter, folded, selectedKey, thumbnails, select, fold } = catalogue;
  const listing = useMemo(() => listFilms(films, { filter, folded }), [films, filter, folded]);
  const listed = useMemo(() => films.filter(({ status }) => status !== 'refused').length, [films]);
  const shown = listing.order.length;
  return (
    <section className="panel catalogue" aria-label={t('catalogue.list.title')}>
      <h2>
        {t('catalogue.list.title')} {listed > 0 && <span className="catalogue-count">{listed}</span>}
      </h2>
      {listed === 0 && <p className="muted">{t('catalogue.list.empty')}</p>}
      {(listed >= filterFromFilms || filter !== '') && (
        <FilterBox filter={filter} shown={shown} total={listed} onFilter={catalogue.filterBy} />
      )}
      {listed > 0 && (
        <FilmRows
          listing={listing}
          selectedKey={selectedKey}
          context={{
            besideKeys: besideKeys(catalogue),
            thumbnails,
            onSelect: select,
            onReopen,
            onFold: fold,
          }}
          onRemove={onRemove}
        />
      )}
      <ListActions films={films} selectedKey={selectedKey} onReopen={onReopen} onRemove={onRemove} />
      <RefusedFiles films={films} onDismiss={catalogue.dismiss} onDismissAll={catalogue.dismissAll} />
    </section>
  );
}
