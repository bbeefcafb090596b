/**
 * The films as a listbox: arrows, Home and End go from film to film and put it on screen. Refused files stand in a
 * list of their own, since a listbox may hold no buttons; nothing about a refused file hides the films beside it.
 */
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilmKey } from '../dicom/index.ts';
import { isSelectable, type CatalogueEntry } from './entry.ts';
import { FilmOption } from './FilmOption.tsx';
import { idAfterKey } from './listNavigation.ts';
import { RefusedFiles } from './RefusedFiles.tsx';
import './catalogue.css';

interface FilmListProps {
  readonly films: readonly CatalogueEntry[];
  readonly selectedKey: FilmKey | null;
  /** Those on the screen in other places. */
  readonly besideKeys: readonly FilmKey[];
  readonly onSelect: (id: FilmKey) => void;
  readonly onDismiss: (id: string) => void;
  readonly onDismissAll: () => void;
  readonly onForgetKept: () => void;
}

export function FilmList({
  films,
  selectedKey,
  besideKeys,
  onSelect,
  onDismiss,
  onDismissAll,
  onForgetKept,
}: FilmListProps) {
  const { t } = useTranslation();
  const listId = useId();
  const listed = films.filter((entry) => entry.status !== 'refused');
  const hasKept = films.some((entry) => entry.status === 'to-reopen');
  const list = useScrolledTo(selectedKey);
  const optionId = (at: number) => `${listId}-${String(at)}`;
  const selectedAt = listed.findIndex((entry) => entry.id === selectedKey);

  function onKeyDown(event: KeyboardEvent): void {
    const ids = listed.filter(isSelectable).map((entry) => entry.id);
    const id = idAfterKey(ids, selectedKey, event.key);
    if (id === undefined) return;
    event.preventDefault();
    onSelect(id);
  }

  return (
    <section className="panel catalogue" aria-label={t('catalogue.list.title')}>
      <h2>{t('catalogue.list.title')}</h2>
      {listed.length === 0 && <p className="muted">{t('catalogue.list.empty')}</p>}
      {listed.length > 0 && (
        <ul
          ref={list}
          className="catalogue-films"
          role="listbox"
          tabIndex={0}
          aria-label={t('catalogue.list.title')}
          aria-activedescendant={selectedAt < 0 ? undefined : optionId(selectedAt)}
          onKeyDown={onKeyDown}
        >
          {listed.map((entry, at) => (
            <FilmOption
              key={entry.id}
              domId={optionId(at)}
              entry={entry}
              isSelected={entry.id === selectedKey}
              isCompared={besideKeys.includes(entry.id)}
              onSelect={onSelect}
            />
          ))}
        </ul>
      )}
      {hasKept && (
        <button type="button" className="button small" onClick={onForgetKept}>
          {t('catalogue.button.forget-kept')}
        </button>
      )}
      <RefusedFiles films={films} onDismiss={onDismiss} onDismissAll={onDismissAll} />
    </section>
  );
}

function useScrolledTo(selectedKey: FilmKey | null) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedKey]);
  return list;
}
