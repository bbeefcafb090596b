/** What the file of a listed film says; null while it is not read. */
import type { StoreApi } from 'zustand/vanilla';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';

export function listedFilm(catalogue: Pick<StoreApi<CatalogueSlice>, 'getState'>) {
  return (key: FilmKey) => catalogue.getState().films.find(({ id }) => id === key)?.film ?? null;
}
