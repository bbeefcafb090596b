/** « Encore un comme celui-ci » over engine and films: a mark’s patches compared with every patch of another film. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  annotationsError,
  createAlikeSlice,
  partOfBox,
  sizeOn,
  type AlikePorts,
  type AlikeSlice,
  type ToolsSlice,
} from '../../annotations/index.ts';
import { isReadable, type CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { modelOf, patchGridOf, withPatches, type AssistingPorts } from './assisting.ts';
import { listedFilm } from './listedFilm.ts';

interface AlikeSessionPorts extends AssistingPorts {
  readonly tools: Pick<StoreApi<ToolsSlice>, 'getState'>;
  readonly markOf: AlikePorts['markOf'];
}

export function createAlike({ tools, markOf, ...ports }: AlikeSessionPorts): StoreApi<AlikeSlice> {
  return createStore(
    createAlikeSlice({
      markOf,
      othersOf: (filmKey) => othersOfStudy(ports.catalogue.getState(), filmKey),
      likenessTo: likenessToMark(ports),
      put: (filmKey, mark) => tools.getState().put(filmKey, mark),
    }),
  );
}

/** As they are listed; only those that can be read now. */
export function othersOfStudy(
  { films }: Pick<CatalogueSlice, 'films'>,
  filmKey: FilmKey,
): readonly FilmKey[] {
  const study = films.find(({ id }) => id === filmKey)?.film?.studyInstanceUid ?? null;
  if (study === null) return [];
  return films
    .filter((entry) => entry.id !== filmKey && isReadable(entry) && entry.film?.studyInstanceUid === study)
    .map(({ id }) => id);
}

export function likenessToMark({ engine, catalogue, embedFilm }: AssistingPorts): AlikePorts['likenessTo'] {
  const filmOf = listedFilm(catalogue);
  return async (from, filmKey) => {
    const [source, film] = [filmOf(from.filmKey), filmOf(filmKey)];
    const encoder = await engine.client();
    if (source === null || film === null) throw annotationsError('assist-not-read');
    const part = partOfBox(patchGridOf(source, encoder.model), from.box);
    const whole = { left: 0, top: 0, right: 1, bottom: 1 };
    const marked = await withPatches(embedFilm, from.filmKey, () => encoder.poolPatches(from.filmKey, part));
    const all = await withPatches(embedFilm, from.filmKey, () => encoder.poolPatches(from.filmKey, whole));
    const map = await withPatches(embedFilm, filmKey, () => encoder.similarityMap(filmKey, marked));
    const ordinary = await withPatches(embedFilm, filmKey, () => encoder.similarityMap(filmKey, all));
    const grid = patchGridOf(film, encoder.model);
    return {
      grid,
      map,
      ordinary: ordinary.cosines,
      size: sizeOn(from.box, source, film),
      model: modelOf(encoder),
    };
  };
}
