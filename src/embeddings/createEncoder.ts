/**
 * The encoder of one model on one backend, in this thread: tokenise, embed, keep. It answers only after the self-test,
 * so a machine that computes wrongly gives no score at all.
 */
import {
  createEncoders,
  patchTissue,
  toInput,
  type BackendName,
  type EngineStart,
  type ImageEncoder,
} from '../engine/index.ts';
import type { FilmKey, Grey8 } from '../dicom/index.ts';
import { createLruMap } from '../foundation/index.ts';
import type { Model } from '../models/index.ts';
import { embeddingsError } from './errors.ts';
import type { Measurement } from './measureEngines.ts';
import { partVector, pooledVector, type PartOfSquare } from './partVector.ts';
import { patchCosines } from './patchCosines.ts';
import { createQueue } from './queue.ts';
import { runSelfTest } from './runSelfTest.ts';
import { createTextEmbedder } from './textEmbedder.ts';
import type { Encoder, EngineReport, FilmEmbedding, SimilarityMap } from './types.ts';

export interface EncoderStart extends Omit<EngineStart, 'backend'> {
  readonly reason?: EngineReport['reason'];
  readonly adapter?: string | null;
  readonly measured?: Measurement;
}

export async function createEncoder(
  model: Model,
  backend: BackendName,
  { reason = 'asked-for', adapter = null, measured, ...engine }: EncoderStart = {},
): Promise<Encoder> {
  const encoders = await createEncoders(model.weights, model.manifest.weights, { ...engine, backend });
  const { images, texts, threads } = encoders;
  const dispose = (): Promise<void> => Promise.resolve(encoders.dispose());
  try {
    await runSelfTest(model, backend, images, texts);
  } catch (error) {
    await dispose();
    throw error;
  }
  const queue = createQueue();
  const films = createFilmEmbedder(model, images);
  const embedTexts = createTextEmbedder(model, texts);
  return {
    report: {
      backend,
      ...(backend === 'wasm' && { threads }),
      reason,
      adapter,
      ...(measured === undefined ? {} : { measured }),
    },
    modelHash: model.hash,
    embedFilm: (key, grey, priority = 'screen') => queue.run(priority, () => films.embed(key, grey)),
    embedTexts: (sentences) => queue.run('text', () => embedTexts(sentences)),
    similarityMap: (key, sentence) => Promise.resolve(films.similarityMap(key, sentence)),
    embedPart: (key, part) => Promise.resolve(films.embedPart(key, part)),
    poolPatches: (key, part) => Promise.resolve(films.poolPatches(key, part)),
    forgetFilm: (key) => queue.run('screen', () => Promise.resolve(films.forget(key))),
    dispose: () => {
      queue.abandon(embeddingsError('stopped'));
      return queue.run('background', dispose);
    },
  };
}

interface FilmPatches {
  readonly vector: Float32Array;
  readonly patches: Float32Array;
  readonly tissue: Uint8Array;
}

/** 128 films hold 26 MB of patch tokens at 400 × 128. */
const filmsKept = 128;

function createFilmEmbedder(model: Model, images: ImageEncoder) {
  const { imageInput, heatMap, weights } = model.manifest;
  const [rows, columns] = weights.image.grid;
  const films = createLruMap<FilmPatches>({ limit: filmsKept });
  return {
    async embed(key: FilmKey, grey: Grey8): Promise<FilmEmbedding> {
      const input = toInput(grey, imageInput);
      const { cls, embedding, patches } = await images.encode(input);
      const tissue = patchTissue(input, weights.image.patchStride, heatMap.tissueThreshold);
      films.set(key, { vector: embedding, patches, tissue });
      return { key, modelHash: model.hash, vector: embedding, cls };
    },
    forget: (key: FilmKey): void => films.delete(key),
    similarityMap(key: FilmKey, sentence: Float32Array): SimilarityMap | null {
      const film = films.get(key);
      if (film === undefined) return null;
      return { rows, columns, cosines: patchCosines(film.patches, sentence), tissue: film.tissue };
    },
    embedPart(key: FilmKey, part: PartOfSquare): Float32Array | null {
      const film = films.get(key);
      return film === undefined
        ? null
        : partVector({ rows, columns, vectors: film.patches }, film.vector, part);
    },
    poolPatches(key: FilmKey, part: PartOfSquare): Float32Array | null {
      const film = films.get(key);
      if (film === undefined) return null;
      return pooledVector({ rows, columns, vectors: film.patches }, film.vector.length, part);
    },
  };
}
