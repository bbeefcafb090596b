/**
 * The films as a listbox: arrows, Home and End go from film to film and put it on screen, Space folds a series, Enter
 * reopens a film, Delete takes it off. Thousands of rows: only those in sight are in the page, with their place among all.
 */
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilmKey } from '../../dicom/index.ts';
import type { Listing, ListRow } from '../listing/listFilms.ts';
import { FilmRow } from './FilmRow.tsx';
import { Heading, Series } from './Headings.tsx';
import { commandOfKey, rowOf } from './listKeys.ts';
import type { OptionPlace, RowContext, RowPlace } from './rowProps.ts';
import { useFilmRows, useIsStrip } from './useFilmRows.ts';

interface FilmRowsProps {
  readonly listing: Listing;
  readonly selectedKey: FilmKey | null;
  readonly context: RowContext;
  readonly onRemove: (keys: readonly FilmKey[]) => void;
}

export function FilmRows({ listing, selectedKey, context, onRemove }: FilmRowsProps) {
  const { t } = useTranslation();
  const listId = useId();
  const isStrip = useIsStrip();
  const rows = isStrip ? listing.rows.filter(isOption) : listing.rows;
  const selectedAt = rowOf(rows, selectedKey);
  const { scroller, virtualizer } = useFilmRows(rows, selectedAt, isStrip);
  const optionId = (at: number) => `${listId}-${String(at)}`;

  function onKeyDown(event: KeyboardEvent): void {
    const command = commandOfKey(rows, selectedKey, event.key);
    if (command === null) return;
    event.preventDefault();
    if (command.kind === 'fold') context.onFold(command.seriesId);
    else if (command.kind === 'reopen') context.onReopen([command.key]);
    else if (command.kind === 'remove') onRemove([command.key]);
    else context.onSelect(command.key);
  }

  const total = virtualizer.getTotalSize();
  return (
    <div
      ref={scroller}
      className="catalogue-films"
      role="listbox"
      tabIndex={0}
      aria-label={t('catalogue.list.title')}
      aria-activedescendant={selectedAt < 0 ? undefined : optionId(selectedAt)}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={isStrip ? { width: total } : { height: total }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <Row
            key={key}
            row={rows[index]}
            place={{
              ref: virtualizer.measureElement,
              'data-index': index,
              style: { transform: `translate${isStrip ? 'X' : 'Y'}(${String(start)}px)` },
            }}
            option={{
              id: optionId(index),
              'aria-setsize': listing.options,
              'aria-selected': index === selectedAt,
            }}
            context={context}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: ListRow | undefined;
  readonly place: RowPlace;
  readonly option: Omit<OptionPlace, 'aria-posinset'>;
  readonly context: RowContext;
}

function Row({ row, place, option, context }: RowProps) {
  switch (row?.kind) {
    case undefined:
      return null;
    case 'film': {
      const counted = { ...option, 'aria-posinset': row.position };
      return <FilmRow place={place} option={counted} entry={row.entry} context={context} />;
    }
    case 'series': {
      const counted = row.position === null ? null : { ...option, 'aria-posinset': row.position };
      return <Series place={place} option={counted} row={row} context={context} />;
    }
    case 'patient':
    case 'study':
      return <Heading place={place} row={row} />;
  }
}

function isOption(row: ListRow): boolean {
  return row.kind === 'film' || (row.kind === 'series' && row.isFolded);
}
