import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { aFinding } from '../../annotations/builders.ts';
import { createAnnotationLog, createAnnotationsSlice } from '../../annotations/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { createWithheld } from './withheld.ts';

const [a, b] = ['1.2.840.1#0', '1.2.840.2#0'] as const;
const listed = [a, b];
const double = { list: 'l', strategy: 'random', seed: 1, pool: '', share: 'chosen', double: 1 } as const;

function aHouse({ isReadFirst = false } = {}) {
  const log = createAnnotationLog(createMemoryStorage(), {
    tabs: { tell: (keys) => withheld.hear(keys) },
  });
  const annotations = createStore(createAnnotationsSlice({ log }));
  let rankedAnew = 0;
  const withheld = createWithheld({
    log,
    annotations: annotations.getState,
    isReadFirst: () => isReadFirst,
    onChange: () => (rankedAnew += 1),
  });
  const say = (author: string, filmKey: string, more: Parameters<typeof aFinding>[0] = {}) =>
    log.append(filmKey, () => aFinding(more), author);
  const to = async (author: string) => {
    annotations.getState().signAs(author);
    return [...(await withheld.films(listed))];
  };
  return { annotations, say, to, rankings: () => rankedAnew };
}

describe('what a ranking by a sentence may not name', () => {
  it('is a film given to two people, to the one who has not spoken of it yet', async () => {
    const { say, to } = aHouse();
    await say('Anne', a, { worklist: double });
    await say('Anne', b);

    expect(await to('Zoé')).toEqual([a]);
    expect(await to('Anne')).toEqual([]);
  });

  it('follows what is said while the page is open, here or in another tab', async () => {
    const { say, to, rankings } = aHouse();
    const before = await to('Zoé');
    await say('Anne', a, { worklist: double });
    const given = await to('Zoé');
    await say('Zoé', a);

    expect([before, given, await to('Zoé')]).toEqual([[], [a], []]);
    expect(rankings()).toBe(2);
  });

  it('is to the first reader too what their list gives to two people', async () => {
    const { annotations, to } = aHouse();
    annotations.getState().giveTwice(new Map([[b, 'fracture']]));

    expect(await to('Anne')).toEqual([b]);
  });

  it('is every film that nobody at work spoke of, where the model is to be read after them', async () => {
    const { say, to } = aHouse({ isReadFirst: true });
    await say('Anne', a);
    await say('Anne', b, { termKind: 'quality' });

    expect(await to('Anne')).toEqual([b]);
    expect(await to('Zoé')).toEqual([a, b]);
  });
});
