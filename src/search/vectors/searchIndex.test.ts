import { describe, expect, it } from 'vitest';
import { createSearchIndex } from './searchIndex.ts';

const v = (...values: number[]) => Float32Array.from(values);

/** Ten films, one in each turn; `inTurn` happens at the first pause. */
function manyFilms(inTurn: () => void = () => undefined) {
  let turns = 0;
  const index = createSearchIndex({
    turn: 1,
    pause: () => {
      if (turns++ === 0) inTurn();
      return Promise.resolve();
    },
  });
  index.put([...'abcdefghij'], v(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
  return index;
}

describe('the search index', () => {
  it('holds vectors given together, replaces and removes them', async () => {
    const index = createSearchIndex();
    index.put(['a', 'b', 'c'], v(1, 0, 0, 1, -1, 0));
    index.put(['b'], v(0.6, 0.8));
    index.remove(['c', 'unknown']);

    const found = await index.find(v(1, 0), { k: 5 });

    expect(found?.hits.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('answers that there is nothing before the first film', async () => {
    const index = createSearchIndex();
    index.put([], v());

    expect(await index.find(v(1), { k: 5 })).toEqual({ hits: [], compared: 0 });
  });

  it('gives up an older query once a newer one came', async () => {
    const index = manyFilms();

    const older = index.find(v(1), { k: 1 });
    const newer = index.find(v(1), { k: 2 });

    expect(await older).toBeNull();
    expect((await newer)?.hits.map(({ key }) => key)).toEqual(['j', 'i']);
  });

  it('begins anew when a film leaves during the scan: what left is no answer, what stays is missed by none', async () => {
    const index = manyFilms(() => index.remove(['a', 'j']));

    const found = await index.find(v(1), { k: 10 });

    expect(found?.hits.map(({ key }) => key).join('')).toBe('ihgfedcb');
    expect(found?.compared).toBe(8);
  });

  it('comes to an end though films never stop coming', async () => {
    const index = createSearchIndex({
      turn: 1,
      pause: () => Promise.resolve(index.put(['one more'], v(0))),
    });
    index.put([...'abcdef'], new Float32Array(6));

    expect((await index.find(v(1), { k: 9 }))?.compared).toBe(7);
  });
});
