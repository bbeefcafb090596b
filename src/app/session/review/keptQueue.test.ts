import { describe, expect, it } from 'vitest';
import type { Queue } from '../../../annotations/index.ts';
import { keptText, marksUnder, readKept } from './keptQueue.ts';

const mark = marksUnder('0'.repeat(64));
const queue: Queue = {
  list: {
    id: 'l1',
    prompt: 'fracture',
    finding: 'fracture',
    strategy: 'diversity',
    seed: 4,
    pool: 'a'.repeat(64),
    items: [
      { filmKey: '1.2.840.1#0', share: 'chosen' },
      { filmKey: '1.2.840.2#0', share: 'evaluation' },
      { filmKey: '1.2.840.3#0', share: 'chosen' },
    ],
  },
  at: 2,
  skipped: new Map([['1.2.840.1#0', 'unreadable']]),
  deferred: new Set(['1.2.840.2#0']),
};
const all = queue.list.items.map(({ filmKey }) => filmKey);

describe('a list kept over a reload', () => {
  it('comes back as it was', () => {
    expect(readKept(keptText(queue, mark), all, mark)).toEqual(queue);
  });

  it('names no film, and none can be found in it under another browser’s secret', () => {
    const text = keptText(queue, mark);

    expect(text).not.toContain('1.2.840');
    expect(readKept(text, all, marksUnder('1'.repeat(64)))).toBeNull();
  });

  it('loses films that left the list of films, and stays on the one in reading', () => {
    const read = readKept(keptText(queue, mark), all.slice(1), mark);

    expect(read?.list.items.map(({ filmKey }) => filmKey)).toEqual(['1.2.840.2#0', '1.2.840.3#0']);
    expect(read?.at).toBe(1);
    expect(read?.skipped.size).toBe(0);
  });

  it('is none where what was kept cannot be read', () => {
    expect(readKept('', all, mark)).toBeNull();
    expect(readKept('{"id":"l1"}', all, mark)).toBeNull();
    expect(readKept(keptText(queue, mark).replace('diversity', 'astrology'), all, mark)).toBeNull();
  });
});
