/** What the questions of a person and the standing ones need of engine and films. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  createPromptEditsSlice,
  zeroshotModel,
  type PromptEditsSlice,
  type ZeroshotPorts,
  type ZeroshotSlice,
} from '../../zeroshot/index.ts';
import type { CodecClient } from '../../dicom/ui.ts';
import { squareRule } from '../../models/index.ts';
import type { Storage } from '../../storage/index.ts';
import type { Engine } from './engine.ts';
import type { FilmEmbedder } from './filmEmbedder.ts';

/** Films covered in part bear one key of their own, so that they drive no film's patches out. */
const coveredKey = 'covered';
const promptsSetting = 'prompts';

export function askingPorts(
  engine: Engine,
  embedder: FilmEmbedder,
  prompts: StoreApi<PromptEditsSlice>,
  codec: Pick<CodecClient, 'square'>,
): ZeroshotPorts {
  return {
    embedTexts: async (sentences) => (await engine.client()).embedTexts(sentences),
    embedFilmVector: (key, fresh) => embedder.embedFilm(key, { fresh, priority: 'screen' }),
    similarityMap: async (key, sentence) => (await engine.client()).similarityMap(key, sentence),
    squareOf: async (key) =>
      codec.square(key, squareRule((await engine.client()).model.manifest.imageInput), 'screen'),
    embedSquare: async (square) =>
      (await (await engine.client()).embedFilm(coveredKey, square, 'background')).vector,
    edits: (modelHash) => prompts.getState().byModel[modelHash],
    model: () => {
      const state = engine.store.getState();
      if (state.kind === 'failed') throw state.error;
      return state.kind === 'ready' ? zeroshotModel(state.client.model, state.report.backend) : null;
    },
  };
}

/** A person's sentences, kept on this device. Where storage refuses them they hold for this session, and the panel says so. */
export function createPrompts(engine: Engine, settings: Storage['settings']): StoreApi<PromptEditsSlice> {
  const prompts = createStore(
    createPromptEditsSlice({
      embedTexts: async (sentences) => (await engine.client()).embedTexts(sentences),
      read: () => settings.get(promptsSetting),
      keep: (edits) => settings.put(promptsSetting, edits),
    }),
  );
  void prompts.getState().restore();
  return prompts;
}

/** A question asked while the engine was starting is answered when it is there, or told why it will not be. */
export function followEngine(engine: Engine, zeroshot: StoreApi<ZeroshotSlice>): void {
  engine.store.subscribe((now, before) => {
    if (before.kind === 'starting' && now.kind !== 'starting') void zeroshot.getState().engineSettled();
  });
}
