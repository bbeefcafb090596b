/** The shape of the pixels of a listed film, as its file says it: a calibration by hand changes their size only. */
import type { StoreApi } from 'zustand/vanilla';
import { scaleOf } from '../../annotations/index.ts';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';

export function pitchOf(catalogue: Pick<StoreApi<CatalogueSlice>, 'getState'>) {
  return (key: FilmKey) => {
    const film = catalogue.getState().films.find(({ id }) => id === key)?.film;
    return film ? scaleOf(film, []) : null;
  };
}
