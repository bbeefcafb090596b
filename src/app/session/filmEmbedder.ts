/**
 * A film's picture and vector, each made once: whoever asks while it is being made waits for the same one. A vector is
 * kept from before when film, pixels, model and preset are the same, else it goes through the network and is kept then.
 * Only the square crosses from the codec worker to the encoder worker.
 */
import type { CodecClient, FilmPicture } from '../../dicom/ui.ts';
import { embeddingKey, type FilmEmbedding, type FilmPriority } from '../../embeddings/index.ts';
import type { EncoderClient } from '../../embeddings/ui.ts';
import { squareRule } from '../../models/index.ts';
import type { Storage } from '../../storage/index.ts';

const thumbnailSidePx = 128;

/** Without storage a vector is computed again next time; the catalogue tells the person that nothing is kept. */
const nothing = (): undefined => undefined;

export interface EmbedderPorts {
  readonly codec: Pick<CodecClient, 'picture' | 'square'>;
  readonly storage: Pick<Storage, 'embeddings'>;
  readonly encoder: () => Promise<Pick<EncoderClient, 'model' | 'modelHash' | 'embedFilm' | 'forgetFilm'>>;
  /** Whether the film is on record: a vector without one could never be forgotten. */
  readonly keepFilm: (filmKey: string, picture: FilmPicture) => Promise<boolean>;
  /** Its vector is there, whoever asked for it. */
  readonly onEmbedded?: (filmKey: string) => void;
  /** Of a film embedded or found in this session that has not left meanwhile: a search may compare it. */
  readonly onVector?: (embedding: FilmEmbedding) => void;
}

export interface EmbedOptions {
  /** Through the network even when a vector is kept: its patch tokens are wanted. */
  readonly fresh: boolean;
  readonly priority: FilmPriority;
}

export interface FilmEmbedder {
  /** Thumbnail and pixel hash; needs no engine. */
  picture(filmKey: string): Promise<FilmPicture>;
  embedFilm(filmKey: string, options: EmbedOptions): Promise<FilmEmbedding>;
  /** Its vector was made or found in this session. */
  holds(filmKey: string): boolean;
  /** The film left, or was read anew. */
  forget(filmKey: string): void;
}

interface HeldFilm {
  readonly picture: Promise<FilmPicture>;
  embedding: Promise<FilmEmbedding> | null;
  isEmbedded: boolean;
}

export function createFilmEmbedder(ports: EmbedderPorts): FilmEmbedder {
  const { codec, storage, encoder, keepFilm, onVector = nothing, onEmbedded = nothing } = ports;
  const films = new Map<string, HeldFilm>();

  function heldFilm(filmKey: string): HeldFilm {
    const known = films.get(filmKey);
    if (known !== undefined) return known;
    const film = { picture: codec.picture(filmKey, thumbnailSidePx), embedding: null, isEmbedded: false };
    films.set(filmKey, film);
    film.picture.catch(() => films.get(filmKey) === film && films.delete(filmKey));
    return film;
  }

  async function embed(filmKey: string, film: HeldFilm, options: EmbedOptions): Promise<FilmEmbedding> {
    const [picture, { model, modelHash, embedFilm }] = await Promise.all([film.picture, encoder()]);
    const { imageInput } = model.manifest;
    const key = embeddingKey({
      filmKey,
      pixelSha256: picture.pixelSha256,
      modelHash,
      preset: imageInput.preset,
    });
    const kept = options.fresh ? undefined : await storage.embeddings.get(key).catch(nothing);
    if (kept !== undefined) return { key: filmKey, modelHash, vector: kept.vector, cls: kept.cls };
    const square = await codec.square(filmKey, squareRule(imageInput), options.priority);
    const embedding = await embedFilm(filmKey, square, options.priority);
    const { vector, cls } = embedding;
    if (await keepFilm(filmKey, picture))
      await storage.embeddings.put({ key, filmKey, modelHash, vector, cls }).catch(nothing);
    return embedding;
  }

  return {
    picture: (filmKey) => heldFilm(filmKey).picture,
    embedFilm(filmKey, options) {
      const film = heldFilm(filmKey);
      if (film.embedding !== null && !options.fresh) return film.embedding;
      const embedding = embed(filmKey, film, options);
      film.embedding = embedding;
      embedding.then(
        (made) => {
          film.isEmbedded = true;
          if (films.get(filmKey) === film) onVector(made);
          onEmbedded(filmKey);
        },
        () => film.embedding === embedding && (film.embedding = null),
      );
      return embedding;
    },
    holds: (filmKey) => films.get(filmKey)?.isEmbedded ?? false,
    forget(filmKey) {
      films.delete(filmKey);
      encoder().then(({ forgetFilm }) => forgetFilm(filmKey), nothing);
    },
  };
}
