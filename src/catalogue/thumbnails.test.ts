import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../storage/index.ts';
import { aBar } from './builders.ts';
import { createThumbnails } from './thumbnails.ts';

async function storageWith(key: string) {
  const storage = createMemoryStorage();
  const record = {
    key,
    film: {},
    pixelSha256: 'a',
    patientMark: null,
    place: null,
    firstOpenedAt: '',
    lastOpenedAt: '',
  };
  await storage.films.put(record, aBar());
  return storage;
}

describe('thumbnails', () => {
  it('of an earlier session come from storage when they are looked at, and who shows them hears of it', async () => {
    const thumbnails = createThumbnails(await storageWith('a#0'));
    let told = 0;
    const stop = thumbnails.follow(() => void told++);
    expect(thumbnails.held('a#0')).toBeNull();

    await thumbnails.fetch('a#0');
    stop();
    thumbnails.hold('b#0', aBar());

    expect(thumbnails.held('a#0')).toEqual(aBar());
    expect(told).toBe(1);
  });

  it('are held by the hundred only: the one looked at longest ago goes', () => {
    const thumbnails = createThumbnails(createMemoryStorage());

    for (let film = 0; film < 600; film++) thumbnails.hold(`${film}#0`, aBar(1, 1));

    expect(thumbnails.held('87#0')).toBeNull();
    expect(thumbnails.held('88#0')).toEqual(aBar(1, 1));
  });

  it('that storage does not give leave an empty place', async () => {
    const storage = await storageWith('a#0');
    storage.close();
    const thumbnails = createThumbnails(storage);

    await thumbnails.fetch('a#0');

    expect(thumbnails.held('a#0')).toBeNull();
  });
});
