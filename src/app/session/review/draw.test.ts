import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../annotations/index.ts';
import { drawList, type Wish } from './draw.ts';

const aCandidate = (filmKey: string, fields: Partial<Candidate> = {}): Candidate => ({
  filmKey,
  margin: 0.1,
  disagreement: null,
  strangeness: 0,
  isSpoken: false,
  ...fields,
});
const aWish = (fields: Partial<Wish> = {}): Wish => ({
  prompt: 'fracture',
  strategy: 'uncertainty',
  seed: 1,
  count: 10,
  evaluationShare: 0,
  picked: [],
  ...fields,
});
const candidates = [
  aCandidate('certain', { margin: 0.9 }),
  aCandidate('said', { isSpoken: true, margin: 0.01 }),
  aCandidate('disputed', { isSpoken: true, disagreement: 'machine' }),
  aCandidate('ultrasound', { margin: null, strangeness: 1.2 }),
  aCandidate('uncertain', { margin: 0.02 }),
];

async function keysFor(wish: Partial<Wish>, reserved: readonly string[] = []): Promise<string[]> {
  const spread = ({ among, centres }: { among: readonly string[]; centres: readonly string[] }) =>
    Promise.resolve([...centres.map((key) => `beside ${key}`), ...[...among].sort()]);
  const { items } = await drawList(aWish(wish), { candidates, reserved: new Set(reserved), spread });
  return items.map(({ filmKey }) => filmKey);
}

describe('a list drawn as a person asked for it', () => {
  it('by uncertainty asks again of no film, and of none that the model was not made for', async () => {
    expect(await keysFor({})).toEqual(['uncertain', 'certain']);
  });

  it('by disagreement asks of disputed films alone, and keeps none of them for evaluation', async () => {
    expect(await keysFor({ strategy: 'disagreement', evaluationShare: 0.5 })).toEqual(['disputed']);
  });

  it('out of domain begins with films that the model was not made for', async () => {
    expect((await keysFor({ strategy: 'out-of-domain' }))[0]).toBe('ultrasound');
  });

  it('by diversity stands away from what was said before, and hands over no film kept for evaluation', async () => {
    expect(await keysFor({ strategy: 'diversity' }, ['certain'])).toEqual([
      'beside said',
      'beside disputed',
      'uncertain',
    ]);
  });

  it('by hand keeps the order of the list, whatever was said', async () => {
    expect(await keysFor({ strategy: 'by-hand', count: 3 })).toEqual(['certain', 'said', 'disputed']);
  });

  it('records the films it was drawn from by one hash, the same for the same pool', async () => {
    const among = { reserved: new Set<string>(), spread: () => Promise.resolve([]) };

    const first = await drawList(aWish(), { ...among, candidates });
    const again = await drawList(aWish(), { ...among, candidates: [...candidates].reverse() });
    const other = await drawList(aWish(), { ...among, candidates: candidates.slice(1) });

    expect(again).toEqual(first);
    expect(other.pool).not.toBe(first.pool);
  });
});
