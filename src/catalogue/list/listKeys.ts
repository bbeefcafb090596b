/** What a key does in the list. */
import type { FilmKey } from '../../dicom/index.ts';
import type { ListRow } from '../listing/listFilms.ts';
import { isSelectable } from '../entry.ts';
import { idAfterKey } from '../listNavigation.ts';

export type ListCommand =
  | { readonly kind: 'select' | 'reopen' | 'remove'; readonly key: FilmKey }
  | { readonly kind: 'fold'; readonly seriesId: string };

export function commandOfKey(
  rows: readonly ListRow[],
  selectedKey: FilmKey | null,
  key: string,
): ListCommand | null {
  const here = rows[rowOf(rows, selectedKey)];
  if (here !== undefined && selectedKey !== null) {
    if (key === ' ') return foldOf(here);
    if (key === 'Delete' && here.kind === 'film') return { kind: 'remove', key: selectedKey };
    const isKept = here.kind === 'film' && here.entry.status === 'to-reopen';
    if (key === 'Enter' && isKept) return { kind: 'reopen', key: selectedKey };
  }
  const keys = rows.map(keyOf).filter((one) => one !== null);
  const next = idAfterKey(keys, here === undefined ? null : keyOf(here), key);
  return next === undefined ? null : { kind: 'select', key: next };
}

/** The row that stands for the film: its own, or that of its folded series; -1 where it is not listed. */
export function rowOf(rows: readonly ListRow[], filmKey: FilmKey | null): number {
  if (filmKey === null) return -1;
  return rows.findIndex((row) =>
    row.kind === 'film'
      ? row.id === filmKey
      : row.kind === 'series' && row.isFolded && row.entries.some(({ id }) => id === filmKey),
  );
}

/** The film that choosing this row chooses. */
function keyOf(row: ListRow): FilmKey | null {
  if (row.kind === 'film') return isSelectable(row.entry) ? row.id : null;
  if (row.kind !== 'series' || !row.isFolded) return null;
  return row.entries.find(isSelectable)?.id ?? null;
}

function foldOf(row: ListRow): ListCommand | null {
  if (row.kind === 'series') return { kind: 'fold', seriesId: row.id };
  return row.kind === 'film' ? { kind: 'fold', seriesId: row.seriesId } : null;
}
