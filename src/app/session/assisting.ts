/** The assisted box over engine and films: which patches of a film are like the clicked one. Patches stay in the worker. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  annotationsError,
  createAssistSlice,
  partOfPatch,
  patchAt,
  type AssistPorts,
  type AssistSlice,
  type PatchGrid,
  type ToolsSlice,
} from '../../annotations/index.ts';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import { squareGeometry, type Film, type FilmKey } from '../../dicom/index.ts';
import type { EncoderClient } from '../../embeddings/ui.ts';
import { squareRule } from '../../models/index.ts';
import type { SearchSlice } from '../../search/index.ts';
import type { EngineState } from './engine.ts';
import type { FilmEmbedder } from './filmEmbedder.ts';
import { listedFilm } from './listedFilm.ts';

export interface AssistingPorts {
  readonly engine: { readonly client: () => Promise<AssistEncoder> };
  readonly catalogue: Pick<StoreApi<CatalogueSlice>, 'getState'>;
  readonly embedFilm: FilmEmbedder['embedFilm'];
}
type AssistEncoder = Pick<EncoderClient, 'model' | 'report' | 'poolPatches' | 'similarityMap'>;

export function createAssist(
  ports: AssistingPorts & { readonly tools: Pick<StoreApi<ToolsSlice>, 'getState'> },
): StoreApi<AssistSlice> {
  const put: AssistPorts['put'] = (filmKey, mark) => ports.tools.getState().put(filmKey, mark);
  return createStore(createAssistSlice({ likenessOf: clickLikeness(ports), put }));
}

export function clickLikeness({ engine, catalogue, embedFilm }: AssistingPorts): AssistPorts['likenessOf'] {
  const filmOf = listedFilm(catalogue);
  return async (filmKey, at) => {
    const film = filmOf(filmKey);
    const encoder = await engine.client();
    if (film === null) throw annotationsError('assist-not-read');
    const grid = patchGridOf(film, encoder.model);
    const seed = patchAt(grid, at);
    if (seed === null) throw annotationsError('assist-no-tissue');
    const map = await withPatches(embedFilm, filmKey, async () => {
      const clicked = await encoder.poolPatches(filmKey, partOfPatch(grid, seed));
      return clicked && encoder.similarityMap(filmKey, clicked);
    });
    if (map.tissue[seed] !== 1) throw annotationsError('assist-no-tissue');
    return { grid, map, seed, model: modelOf(encoder) };
  };
}

export function patchGridOf(
  film: Pick<Film, 'columns' | 'rows'>,
  { manifest }: EncoderClient['model'],
): PatchGrid {
  const rule = squareRule(manifest.imageInput);
  const [rows, columns] = manifest.weights.image.grid;
  const inSquare = squareGeometry(film.columns, film.rows, rule);
  return { rows, columns, film, inSquare, sidePx: rule.sidePx };
}

export function modelOf({ model, report }: Pick<EncoderClient, 'model' | 'report'>) {
  const { name, version } = model.manifest;
  return { modelName: name, modelVersion: version, modelHash: model.hash, backend: report.backend };
}

/** Where the encoder no longer has the film’s patches, the film goes through it again. */
export async function withPatches<Answer>(
  embedFilm: FilmEmbedder['embedFilm'],
  filmKey: FilmKey,
  ask: () => Promise<Answer | null>,
): Promise<Answer> {
  const atHand = await ask();
  if (atHand !== null) return atHand;
  await embedFilm(filmKey, { fresh: true, priority: 'screen' });
  const again = await ask();
  // Another engine took over in between.
  if (again === null) throw annotationsError('assist-not-read');
  return again;
}

/** Patches of a model that localises no finding were never trained: what they have in common says nothing. */
export function modelLacks(
  state: EngineState,
): 'annotations.blocked.no-model' | 'annotations.blocked.no-patches' | null {
  if (state.kind !== 'ready') return 'annotations.blocked.no-model';
  return state.client.model.findings.some(({ localises }) => localises)
    ? null
    : 'annotations.blocked.no-patches';
}

/** One hand, one tool. */
export function followAssist(
  assist: StoreApi<AssistSlice>,
  tools: StoreApi<ToolsSlice>,
  search: StoreApi<SearchSlice>,
): void {
  const layDown = (): void => {
    if (assist.getState().assist.kind !== 'off') assist.getState().choose();
  };
  tools.subscribe(({ active }, before) => {
    if (active !== null && active !== before.active) layDown();
  });
  search.subscribe(({ drawing }, before) => {
    if (drawing !== null && before.drawing === null) layDown();
  });
  assist.subscribe((now, before) => {
    if (now.assist.kind === 'off' || before.assist.kind !== 'off') return;
    const { active, choose } = tools.getState();
    if (active !== null) choose(active);
    search.getState().leavePart();
  });
}
