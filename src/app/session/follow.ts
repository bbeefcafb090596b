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
    const films = new Map(now.films.map(({ id, film }) => [id, film]));
    for (const { id, film } of before.films) if (film !== null && films.get(id) !== film) forget(id);
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

/** A refused film stays where it is: its place says why. One of an earlier session has no pixels to draw. */
function drawable({ films }: CatalogueSlice, key: FilmKey | null): Film | null {
  const entry = films.find(({ id }) => id === key);
  return entry === undefined || entry.status === 'to-reopen' ? null : entry.film;
}
