import { describe, expect, it } from 'vitest';
import type { FilmPicture } from '../../dicom/ui.ts';
import type { FilmEmbedding } from '../../embeddings/index.ts';
import type { EncoderClient } from '../../embeddings/ui.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { keptOfModel } from '../../storage/storageSuite.ts';
import { createFilmEmbedder, type EmbedderPorts, type EmbedOptions } from './filmEmbedder.ts';

const grey = { width: 1, height: 1, data: Uint8Array.of(9) };
const background: EmbedOptions = { fresh: false, priority: 'background' };
const onScreen: EmbedOptions = { fresh: false, priority: 'screen' };
const manifest = { imageInput: { preset: 'osselet', letterboxSide: 448 } };

/** Ports that write down what is asked of them; `pixels` is the hash of the film's pixels as they are now. */
function somePorts(changes: Partial<EmbedderPorts> = {}) {
  const asked: string[] = [];
  const heard: string[] = [];
  const film = { pixels: 'a' };
  const storage = createMemoryStorage();
  const encoder = {
    model: { manifest } as EncoderClient['model'],
    modelHash: 'm',
    embedFilm: (key: string): Promise<FilmEmbedding> => {
      asked.push('network');
      return Promise.resolve({ key, modelHash: 'm', vector: Float32Array.of(1), cls: Float32Array.of(2) });
    },
    forgetFilm: (key: string) => Promise.resolve(void asked.push(`forget ${key}`)),
  };
  const ports: EmbedderPorts = {
    codec: {
      picture: (): Promise<FilmPicture> => {
        asked.push('picture');
        return Promise.resolve({ thumbnail: grey, pixelSha256: film.pixels });
      },
      square: () => {
        asked.push('square');
        return Promise.resolve(grey);
      },
    },
    storage,
    encoder: () => Promise.resolve(encoder),
    keepFilm: () => Promise.resolve(true),
    onVector: ({ key }) => heard.push(key),
    ...changes,
  };
  return {
    asked,
    heard,
    film,
    storage,
    embedder: createFilmEmbedder(ports),
    again: () => createFilmEmbedder(ports),
  };
}

describe('the vector of a film', () => {
  it('is made once for the indexing, a question and a search that want it at the same time', async () => {
    const { embedder, asked, heard } = somePorts();

    await Promise.all([
      embedder.embedFilm('1#0', background),
      embedder.embedFilm('1#0', onScreen),
      embedder.picture('1#0'),
    ]);
    await embedder.embedFilm('1#0', onScreen);

    expect(asked).toEqual(['picture', 'square', 'network']);
    expect(heard).toEqual(['1#0']);
  });

  it('is found again in the next session without rendering the film for the model', async () => {
    const { embedder, again, asked } = somePorts();
    await embedder.embedFilm('1#0', background);
    asked.length = 0;

    const { vector } = await again().embedFilm('1#0', background);

    expect(vector).toEqual(Float32Array.of(1));
    expect(asked).toEqual(['picture']);
  });

  it('goes through the network again when its patches are wanted', async () => {
    const { embedder, asked } = somePorts();
    await embedder.embedFilm('1#0', onScreen);

    await embedder.embedFilm('1#0', { fresh: true, priority: 'screen' });

    expect(asked.filter((what) => what === 'network')).toHaveLength(2);
  });

  it('is made anew of other pixels once the film was read anew, and its patches are dropped', async () => {
    const { embedder, film, asked } = somePorts();
    await embedder.embedFilm('1#0', onScreen);
    film.pixels = 'b';

    embedder.forget('1#0');
    await embedder.embedFilm('1#0', onScreen);

    expect(asked.filter((what) => what !== 'square')).toEqual([
      'picture',
      'network',
      'picture',
      'forget 1#0',
      'network',
    ]);
  });

  it('is not told of once the film has left', async () => {
    const { embedder, heard } = somePorts();

    const embedding = embedder.embedFilm('1#0', onScreen);
    embedder.forget('1#0');
    await embedding;

    expect(heard).toEqual([]);
  });

  it('is not kept of a film that is not on record', async () => {
    const { embedder, storage } = somePorts({ keepFilm: () => Promise.resolve(false) });

    await embedder.embedFilm('1#0', onScreen);

    expect(await keptOfModel(storage, 'm')).toEqual([]);
  });

  it('may be asked for again after a failure', async () => {
    const failing = [true, false];
    const { embedder } = somePorts({
      codec: {
        picture: () => Promise.resolve({ thumbnail: grey, pixelSha256: 'a' }),
        square: () =>
          failing.shift() === true ? Promise.reject(new RangeError('no memory')) : Promise.resolve(grey),
      },
    });

    await expect(embedder.embedFilm('1#0', onScreen)).rejects.toThrow('no memory');

    await expect(embedder.embedFilm('1#0', onScreen)).resolves.toMatchObject({ key: '1#0' });
  });

  it('has its picture before there is an engine', async () => {
    const { embedder } = somePorts({ encoder: () => new Promise(() => undefined) });

    expect((await embedder.picture('1#0')).pixelSha256).toBe('a');
  });
});
