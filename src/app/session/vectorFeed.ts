/**
 * Which films a search may compare: those of this session as they are embedded, and those of earlier ones whose vector
 * of the same model is kept. Each vector goes to the search worker once, and leaves it with its film.
 */
import type { FilmKey } from '../../dicom/index.ts';
import { embeddingKey, type FilmEmbedding } from '../../embeddings/index.ts';
import type { SearchClient } from '../../search/ui.ts';
import type { EmbeddingRecord, Storage } from '../../storage/index.ts';

export interface VectorFeedPorts {
  readonly index: Pick<SearchClient, 'put' | 'remove'>;
  readonly storage: Pick<Storage, 'embeddings' | 'films'>;
  /** A film that is not in the list is no answer, whatever is kept of it. */
  readonly isListed: (key: FilmKey) => boolean;
  /** Films came or left. */
  readonly onChange: () => void;
}

export interface VectorFeed {
  hear(embedding: FilmEmbedding): void;
  /** The film left, or was read anew. */
  forget(key: FilmKey): void;
  /** What earlier sessions kept, once the films of them are listed. */
  load(model: { readonly modelHash: string; readonly preset: string }): Promise<void>;
}

export function createVectorFeed({ index, storage, isListed, onChange }: VectorFeedPorts): VectorFeed {
  /** Heard of or forgotten in this session: what storage says of them is older. */
  const settled = new Set<FilmKey>();
  const tell = (change: Promise<void>): void => void change.then(onChange, nothing);

  /** Two vectors of one film and model: its pixels changed once, or another version decoded them otherwise. */
  async function isOfRecord({ key, filmKey, modelHash }: EmbeddingRecord, preset: string): Promise<boolean> {
    const film = await storage.films.get(filmKey);
    return film !== undefined && key === embeddingKey({ ...film, filmKey, modelHash, preset });
  }

  return {
    hear({ key, vector }) {
      settled.add(key);
      tell(index.put([{ key, vector }]));
    },
    forget(key) {
      settled.add(key);
      tell(index.remove([key]));
    },
    async load({ modelHash, preset }) {
      const given = new Set<FilmKey>();
      for await (const page of storage.embeddings.ofModel(modelHash)) {
        const known: EmbeddingRecord[] = [];
        for (const record of page) {
          const { filmKey } = record;
          if (given.has(filmKey) && !(await isOfRecord(record, preset))) continue;
          given.add(filmKey);
          known.push(record);
        }
        // Asked last: a film may have left while the page was read.
        const films = known.filter(({ filmKey }) => isListed(filmKey) && !settled.has(filmKey));
        if (films.length > 0) tell(index.put(films.map(({ filmKey: key, vector }) => ({ key, vector }))));
      }
    },
  };
}

/** A worker that does not start is told by the first search. */
const nothing = (): undefined => undefined;
