/** What follows from a change of the catalogue. A film read anew is another object under the same key. */
import type { StoreApi } from 'zustand/vanilla';
import { places, type CatalogueSlice } from '../../catalogue/index.ts';
import type { Film, FilmKey } from '../../dicom/index.ts';
import type { Display } from './displayed.ts';

type Catalogue = Pick<StoreApi<CatalogueSlice>, 'subscribe'>;

/** A film that left or was read anew: what was made of it, and answered about it, may be of other pixels. */
export function followReadings(catalogue: Catalogue, forget: (key: FilmKey) => void): void {
  catalogue.subscribe((now, before) => {
    if (now.films === before.films) return;
    // Thousands of films, and a change for each: the list is searched only where it is not as it was.
    let films: Map<FilmKey, Film | null> | null = null;
    before.films.forEach((entry, at) => {
      if (now.films[at] === entry || entry.film === null || now.films[at]?.film === entry.film) return;
      films ??= new Map(now.films.map(({ id, film }) => [id, film]));
      if (films.get(entry.id) !== entry.film) forget(entry.id);
    });
  });
}

/** A film taken off the list stays open while that can be undone. */
export function followRemovals(catalogue: Catalogue, close: (key: FilmKey) => void): void {
  catalogue.subscribe((now, before) => {
    if (before.removal === null || now.removal === before.removal) return;
    const listed = new Set(now.films.map(({ id }) => id));
    for (const { id, film } of before.removal.removed) if (film !== null && !listed.has(id)) close(id);
  });
}

/** The chosen films are read and drawn, anew if they were read anew; what was said of the active one comes with it. */
export function followSelection(
  catalogue: Catalogue,
  display: Pick<Display, 'show'>,
  loadAnnotations: (key: FilmKey) => Promise<void>,
): void {
  catalogue.subscribe((now, before) => {
    if (now.selectedKey !== before.selectedKey && now.selectedKey !== null) {
      void loadAnnotations(now.selectedKey);
    }
    for (const place of places) {
      const film = drawable(now, now.arrangement.placed[place]);
      const shown = drawable(before, before.arrangement.placed[place]);
      if (film !== shown) void display.show(place, film?.key ?? null);
    }
  });
}

/** A refused film stays where it is: its place says why. One of an earlier session has no pixels until it is reopened. */
function drawable({ films }: CatalogueSlice, key: FilmKey | null): Film | null {
  // Most places stand empty, and this is asked at each change of thousands of films.
  if (key === null) return null;
  const entry = films.find(({ id }) => id === key);
  if (entry === undefined || entry.status === 'to-reopen' || entry.status === 'opening') return null;
  return entry.film;
}
