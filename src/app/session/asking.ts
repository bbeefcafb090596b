/** What the questions of a person and the standing ones need of engine and films. */
import type { StoreApi } from 'zustand/vanilla';
import { zeroshotModel, type ZeroshotPorts, type ZeroshotSlice } from '../../zeroshot/index.ts';
import type { Engine } from './engine.ts';
import type { FilmEmbedder } from './filmEmbedder.ts';

export function askingPorts(engine: Engine, embedder: FilmEmbedder): ZeroshotPorts {
  return {
    embedTexts: async (sentences) => (await engine.client()).embedTexts(sentences),
    embedFilmVector: (key, fresh) => embedder.embedFilm(key, { fresh, priority: 'screen' }),
    similarityMap: async (key, sentence) => (await engine.client()).similarityMap(key, sentence),
    model: () => {
      const state = engine.store.getState();
      if (state.kind === 'failed') throw state.error;
      return state.kind === 'ready' ? zeroshotModel(state.client.model, state.report.backend) : null;
    },
  };
}

/** A question asked while the engine was starting is answered when it is there, or told why it will not be. */
export function followEngine(engine: Engine, zeroshot: StoreApi<ZeroshotSlice>): void {
  engine.store.subscribe((now, before) => {
    if (before.kind === 'starting' && now.kind !== 'starting') void zeroshot.getState().engineSettled();
  });
}
