import { describe, expect, it } from 'vitest';
import { embeddingKey } from '../../embeddings/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { createVectorFeed } from './vectorFeed.ts';

const model = { modelHash: 'm', preset: 'osselet' };

/** A feed whose index is a plain map; `listed` films stand in the catalogue. */
function aFeed(...listed: string[]) {
  const storage = createMemoryStorage();
  const index = new Map<string, number[]>();
  let changes = 0;
  const feed = createVectorFeed({
    storage,
    index: {
      put: (films) => Promise.resolve(films.forEach(({ key, vector }) => index.set(key, [...vector]))),
      remove: (keys) => Promise.resolve(keys.forEach((key) => index.delete(key))),
    },
    isListed: (key) => listed.includes(key),
    onChange: () => changes++,
  });
  const keep = (filmKey: string, pixelSha256: string, value: number, modelHash = 'm') =>
    storage.embeddings.put({
      key: embeddingKey({ filmKey, pixelSha256, modelHash, preset: 'osselet' }),
      filmKey,
      modelHash,
      vector: Float32Array.of(value),
      cls: Float32Array.of(value),
    });
  return { feed, storage, index, listed, keep, changes: () => changes };
}

const anEmbedding = (key: string, value: number) => ({
  key,
  modelHash: 'm',
  vector: Float32Array.of(value),
  cls: Float32Array.of(value),
});

describe('the films that a search may compare', () => {
  it('are those of this session as they are embedded, until they leave', async () => {
    const { feed, index, changes } = aFeed();

    feed.hear(anEmbedding('a#0', 1));
    feed.hear(anEmbedding('b#0', 2));
    feed.forget('a#0');
    await Promise.resolve();

    expect([...index]).toEqual([['b#0', [2]]]);
    expect(changes()).toBe(3);
  });

  it('and those of earlier sessions that are listed, by the vector of the same model', async () => {
    const { feed, index, keep } = aFeed('listed#0', 'of another model#0');
    await keep('listed#0', 'pixels', 1);
    await keep('removed by the person#0', 'pixels', 2);
    await keep('of another model#0', 'pixels', 3, 'older');

    await feed.load(model);

    expect([...index]).toEqual([['listed#0', [1]]]);
  });

  it('do not come back from storage once they left or were read in this session', async () => {
    const { feed, index, keep } = aFeed('left#0', 'read#0');
    await keep('left#0', 'pixels', 1);
    await keep('read#0', 'pixels', 2);
    feed.forget('left#0');
    feed.hear(anEmbedding('read#0', 3));

    await feed.load(model);

    expect([...index]).toEqual([['read#0', [3]]]);
  });

  it.each([
    ['a', 1],
    ['b', 2],
  ])('have the vector of the pixels on record where two are kept: %s', async (pixelSha256, value) => {
    const { feed, storage, index, keep } = aFeed('twice#0');
    await keep('twice#0', 'a', 1);
    await keep('twice#0', 'b', 2);
    const dates = { firstOpenedAt: '2026-11-24T08:00:00Z', lastOpenedAt: '2026-11-24T08:00:00Z' };
    const thumbnail = { width: 1, height: 1, data: Uint8Array.of(0) };
    const record = { key: 'twice#0', film: {}, pixelSha256, place: null, patientMark: null, ...dates };
    await storage.films.put(record, thumbnail);

    await feed.load(model);

    expect([...index]).toEqual([['twice#0', [value]]]);
  });
});
