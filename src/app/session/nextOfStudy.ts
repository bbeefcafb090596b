/** Where a mark goes from one film of a study to the next, as they are listed: only onto pixels of the same number. */
import { listFilms, type CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';

type Next = { readonly key: FilmKey } | { readonly blocked: 'no-next-film' | 'other-size' };

export function nextOfStudy(catalogue: CatalogueSlice, key: FilmKey): Next {
  const { order } = listFilms(catalogue.films, catalogue);
  const filmOf = (id: FilmKey) => catalogue.films.find((entry) => entry.id === id)?.film ?? null;
  const from = filmOf(key);
  const study = from?.studyInstanceUid ?? null;
  const to = order
    .slice(order.indexOf(key) + 1)
    .map(filmOf)
    .find((film) => film !== null && film.studyInstanceUid === study);
  if (from === null || study === null || !to) return { blocked: 'no-next-film' };
  const isSameSize = to.columns === from.columns && to.rows === from.rows;
  return isSameSize ? { key: to.key } : { blocked: 'other-size' };
}
