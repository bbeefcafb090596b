import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anEventRecord } from '../storageSuite.ts';
import { erasedEnds, erasedHashes, nextTombstone, tombstoneFaults, type Tombstone } from './tombstone.ts';

const counts = { films: 2, thumbnails: 2, vectors: 2, events: 3, handles: 1, copies: 0, settings: 0 };

function threeTombstones(): Tombstone[] {
  const said = { at: '2026-11-27T08:00:00.000Z', by: 'patient' as const, counts, heads: ['a'.repeat(64)] };
  const first = nextTombstone(undefined, { ...said, roots: ['b'.repeat(64)] });
  const second = nextTombstone(first, { ...said, by: 'age' });
  return [first, second, nextTombstone(second, { ...said, by: 'all', heads: [] })];
}

describe('the chain of tombstones', () => {
  it('counts from one and holds as it was written, in any order of reading', () => {
    const chain = threeTombstones();

    expect(chain.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(chain[0]?.prev).toBe('0'.repeat(64));
    expect(tombstoneFaults([...chain].reverse())).toEqual([]);
    expect(tombstoneFaults([])).toEqual([]);
  });

  it('shows that one was taken out, at the beginning or in the middle', () => {
    const [first, second, third] = threeTombstones() as [Tombstone, Tombstone, Tombstone];

    expect(tombstoneFaults([first, third])).toEqual([3]);
    expect(tombstoneFaults([second, third])).toEqual([2]);
  });

  it.each([
    ['its date', { at: '2026-11-28T08:00:00.000Z' }],
    ['what was chosen', { by: 'age' as const }],
    ['an amount', { counts: { ...counts, events: 0 } }],
    ['a hash of an erased chain', { heads: [] }],
    ['a hash of where one began', { roots: [] }],
  ])('shows that %s was changed', (_, changed) => {
    const [first, ...others] = threeTombstones() as [Tombstone, Tombstone, Tombstone];

    expect(tombstoneFaults([{ ...first, ...changed }, ...others])).toEqual([1]);
  });
});

describe('the hashes of erased chains', () => {
  it('are SHA-256 of the first and last hash of each film and device, sorted so that their order tells nothing', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const said = [
      anEventRecord({ event: { hash: 'h1' } }),
      anEventRecord({ seq: 2, event: { hash: 'h2' } }),
      anEventRecord({ device: 'd2', event: { hash: 'h3' } }),
      anEventRecord({ filmKey: '9#0', event: { hash: 'h4' } }),
    ];

    const ends = erasedEnds(said, (event) => (event as { hash: string }).hash);

    expect(ends.heads).toEqual([sha256('h2'), sha256('h3'), sha256('h4')].sort());
    expect(ends.roots).toEqual([sha256('h1'), sha256('h3'), sha256('h4')].sort());
    const tombstone = nextTombstone(undefined, { at: '', by: 'patient', counts, ...ends });
    expect(erasedHashes([tombstone])).toEqual(new Set(['h1', 'h2', 'h3', 'h4'].map(sha256)));
  });
});
