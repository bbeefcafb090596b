/**
 * A film's vector: kept from before when film, pixels, model and preset are the same (decision 6), else through the
 * network and then kept. Only the letterboxed square crosses from the codec worker to the encoder worker.
 */
import type { CodecClient, ModelGrey } from '../../dicom/ui.ts';
import { embeddingKey, type FilmEmbedding, type FilmPriority } from '../../embeddings/index.ts';
import type { EncoderClient } from '../../embeddings/ui.ts';
import type { Storage } from '../../storage/index.ts';

export const thumbnailSidePx = 128;

/** Without storage a vector is computed again next time; the catalogue tells the person that nothing is kept. */
const nothing = (): undefined => undefined;

export interface EmbedderPorts {
  readonly codec: CodecClient;
  readonly storage: Storage;
  readonly encoder: () => Promise<EncoderClient>;
}

export interface EmbedOptions {
  /** Through the network even when a vector is kept: its patch tokens are wanted. */
  readonly fresh: boolean;
  readonly priority: FilmPriority;
}

export interface FilmEmbedder {
  embedFilm(filmKey: string, options: EmbedOptions): Promise<FilmEmbedding>;
  /** Of the films embedded or found in this session: what a search may compare. */
  heldVectors(): { filmKey: string; modelHash: string; vector: Float32Array }[];
}

export function createFilmEmbedder({ codec, storage, encoder }: EmbedderPorts): FilmEmbedder {
  const held = new Map<string, FilmEmbedding>();

  return {
    async embedFilm(filmKey, options) {
      const embedding = await embed(filmKey, options);
      held.set(filmKey, embedding);
      return embedding;
    },
    heldVectors: () =>
      [...held.values()].map(({ key, modelHash, vector }) => ({ filmKey: key, modelHash, vector })),
  };

  async function embed(filmKey: string, { fresh, priority }: EmbedOptions): Promise<FilmEmbedding> {
    const engine = await encoder();
    const { preset, letterboxSide } = engine.model.manifest.imageInput;
    const grey = await codec.grey(filmKey, letterboxSide, thumbnailSidePx);
    const key = embeddingKey({ filmKey, pixelSha256: grey.sha256, modelHash: engine.modelHash, preset });
    const kept = fresh ? undefined : await storage.embeddings.get(key).catch(nothing);
    if (kept !== undefined)
      return { key: filmKey, modelHash: kept.modelHash, vector: kept.vector, cls: kept.cls };
    return embedAndKeep(engine, key, filmKey, grey, priority);
  }

  async function embedAndKeep(
    engine: EncoderClient,
    key: string,
    filmKey: string,
    grey: ModelGrey,
    priority: FilmPriority,
  ): Promise<FilmEmbedding> {
    const embedding = await engine.embedFilm(filmKey, grey.letterboxed, priority);
    const { modelHash, vector, cls } = embedding;
    await storage.embeddings.put({ key, filmKey, modelHash, vector, cls }).catch(nothing);
    return embedding;
  }
}
