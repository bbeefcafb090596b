import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { aFilm } from '../../catalogue/builders.ts';
import { createCatalogueSlice } from '../../catalogue/index.ts';
import type { PartOfSquare } from '../../embeddings/index.ts';
import type { EncoderClient } from '../../embeddings/ui.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { partEmbedder } from './partEmbedder.ts';

const manifest = { imageInput: { preset: 'osselet', letterboxSide: 448 } };
const quarter = { left: 0, top: 0, right: 500, bottom: 1000 };

/** An engine that has the film's patches only after the film went through it `times`. */
function anEmbedder(times: number) {
  const asked: string[] = [];
  const parts: PartOfSquare[] = [];
  const catalogue = createStore(createCatalogueSlice({ storage: createMemoryStorage() }));
  const film = aFilm({ key: 'a#0', columns: 1000, rows: 2000 });
  catalogue.getState().findFilms(catalogue.getState().arrive('a.dcm'), [film]);
  const client = {
    model: { manifest } as EncoderClient['model'],
    embedPart: (_: string, part: PartOfSquare) => {
      parts.push(part);
      return Promise.resolve(asked.length >= times ? Float32Array.of(1) : null);
    },
  } as EncoderClient;
  const embedPart = partEmbedder({
    engine: { client: () => Promise.resolve(client) },
    catalogue,
    embedFilm: (key, { fresh }) => {
      asked.push(`${key} ${fresh ? 'fresh' : 'kept'}`);
      return Promise.resolve({ key, modelHash: 'm', vector: Float32Array.of(1), cls: Float32Array.of(1) });
    },
  });
  return { embedPart, asked, parts };
}

describe('the vector of a part of a film', () => {
  it('is asked for where the part lies in the model’s square', async () => {
    const { embedPart, asked, parts } = anEmbedder(0);

    await embedPart('a#0', quarter);

    expect(parts).toEqual([{ left: 0.25, top: 0, right: 0.5, bottom: 0.5 }]);
    expect(asked).toEqual([]);
  });

  it('has the film read again by the model where its patches are no longer at hand', async () => {
    const { embedPart, asked } = anEmbedder(1);

    expect(await embedPart('a#0', quarter)).toEqual(Float32Array.of(1));
    expect(asked).toEqual(['a#0 fresh']);
  });

  it('is given up when they are lost again, and of a film that is not in the list', async () => {
    const notRead = { room: 'search', code: 'part-not-read' };

    await expect(anEmbedder(2).embedPart('a#0', quarter)).rejects.toMatchObject(notRead);
    await expect(anEmbedder(0).embedPart('gone#0', quarter)).rejects.toMatchObject(notRead);
  });
});
