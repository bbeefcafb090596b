import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawItems, originIn, type Draw, type Worklist } from './worklist.ts';
import { poolHash, seededOrder } from './seededOrder.ts';

const films = (count: number) => Array.from({ length: count }, (_, at) => `film-${String(at)}`);

function aDraw(fields: Partial<Draw> = {}): Draw {
  const pool = films(10);
  return {
    strategy: 'uncertainty',
    seed: 7,
    count: 5,
    evaluationShare: 0,
    pool,
    ranked: pool,
    reserved: new Set(),
    ...fields,
  };
}

describe('the order that chance draws', () => {
  it('is that of SHA-256 over seed and key', () => {
    // sha256sum of '7\na', '7\nb' and '7\nc' begins with 9929, 6fc9 and 5706.
    expect(seededOrder(['a', 'b', 'c'], 7)).toEqual(['c', 'b', 'a']);
  });

  it('does not depend on the order in which films were opened, and leaves out none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), fc.nat(), (keys, seed) => {
        const drawn = seededOrder(keys, seed);

        expect(seededOrder([...keys].reverse(), seed)).toEqual(drawn);
        expect([...drawn].sort()).toEqual([...keys].sort());
      }),
      { seed: 6 },
    );
  });

  it('names a pool by its films, whatever their order', () => {
    // printf '["a","b"]' | sha256sum
    const hash = '0473ef2dc0d324ab659d3580c1134e9d812035905c4781fdd6d529b0c6860e13';

    expect(poolHash(['b', 'a'])).toBe(hash);
    expect(poolHash(['a', 'b', 'a'])).toBe(hash);
    expect(poolHash(['a'])).not.toBe(hash);
  });
});

describe('a list of films to read', () => {
  it('takes the first of the strategy, as many as are wanted', () => {
    const items = drawItems(aDraw({ count: 2, ranked: ['film-3', 'film-1', 'film-0'] }));

    expect(items).toEqual([
      { filmKey: 'film-3', share: 'chosen' },
      { filmKey: 'film-1', share: 'chosen' },
    ]);
  });

  it('spreads the evaluation share over the list', () => {
    const items = drawItems(aDraw({ count: 8, pool: films(20), ranked: films(20), evaluationShare: 0.25 }));

    expect(items.map(({ share }) => share)).toEqual([
      'chosen',
      'chosen',
      'evaluation',
      'chosen',
      'chosen',
      'chosen',
      'evaluation',
      'chosen',
    ]);
  });

  it('never chooses by strategy a film that an earlier list kept for evaluation', () => {
    const items = drawItems(aDraw({ count: 10, reserved: new Set(['film-0', 'film-1']) }));

    expect(items.map(({ filmKey }) => filmKey)).toEqual(films(10).slice(2));
  });

  it('reads what a person chose in their order, a film of the evaluation share still one of it', () => {
    const draw = aDraw({ strategy: 'by-hand', ranked: ['film-4', 'film-2'], evaluationShare: 0.5 });

    const items = drawItems({ ...draw, reserved: new Set(['film-2']) });

    expect(items).toEqual([
      { filmKey: 'film-4', share: 'chosen' },
      { filmKey: 'film-2', share: 'evaluation' },
    ]);
  });

  it('is the same for the same seed, names no film twice, and keeps both shares apart', () => {
    const draws = fc.record({
      seed: fc.nat(),
      count: fc.integer({ min: 1, max: 60 }),
      evaluationShare: fc.double({ min: 0, max: 1, noNaN: true }),
      pool: fc.uniqueArray(fc.string(), { maxLength: 40 }),
      reserved: fc.uniqueArray(fc.nat({ max: 39 })),
    });
    fc.assert(
      fc.property(draws, ({ reserved, pool, ...fields }) => {
        const kept = new Set(reserved.flatMap((at) => pool[at] ?? []));
        const draw = aDraw({ ...fields, pool, ranked: [...pool].sort(), reserved: kept });

        const items = drawItems(draw);

        expect(drawItems({ ...draw, pool: [...pool].reverse() })).toEqual(items);
        expect(new Set(items.map(({ filmKey }) => filmKey)).size).toBe(items.length);
        expect(items.length).toBe(Math.min(fields.count, pool.length - kept.size));
        expect(items.filter(({ filmKey }) => kept.has(filmKey))).toEqual([]);
      }),
      { seed: 6 },
    );
  });

  it('says with each label how its film came before the reader', () => {
    const list: Worklist = {
      id: 'l1',
      prompt: 'fracture',
      finding: 'fracture',
      strategy: 'diversity',
      seed: 3,
      pool: 'hash',
      items: [{ filmKey: 'a', share: 'evaluation' }],
    };

    expect(originIn(list, 'a')).toEqual({
      list: 'l1',
      strategy: 'diversity',
      seed: 3,
      pool: 'hash',
      share: 'evaluation',
    });
    expect(originIn(list, 'b')).toBeNull();
  });
});
