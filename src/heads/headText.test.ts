import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Head } from './head.ts';
import { readHead, writeHead } from './headText.ts';
import { anOrder, inventedSet } from './training/inventedSet.ts';
import { train } from './training/train.ts';

const set = inventedSet({ films: 160, columns: 6 });
const groups = { region: set.truth.map((_, film) => (film % 2 === 0 ? 'main' : 'épaule')) };
const head = await made();
const text = writeHead(head);

async function made(): Promise<Head> {
  const work = train(anOrder({ ...set, groups }));
  for (;;) {
    const step = await work.next();
    if (step.done === true && step.value.kind === 'trained') return step.value.head;
  }
}

describe('the text of a head', () => {
  it('gives the head back to the last bit', () => {
    expect(readHead(text)).toMatchObject(head);
  });

  it('is the same whatever the order in which its parts were made', () => {
    const turned = Object.fromEntries(Object.entries(head).reverse()) as unknown as Head;

    expect(writeHead(turned)).toBe(text);
  });

  it('is refused when a single weight was changed', () => {
    const weights = (JSON.parse(text) as { weights: string }).weights;
    const changed = text.replace(weights, (weights.startsWith('A') ? 'B' : 'A') + weights.slice(1));

    expect(() => readHead(changed)).toThrow(expect.objectContaining({ room: 'heads', code: 'head-changed' }));
  });

  it('is refused with the field that is missing', () => {
    const { origin, ...rest } = JSON.parse(text) as { origin: object };

    const without = JSON.stringify({ ...rest, origin: { ...origin, trainingSetHash: undefined } });

    expect(() => readHead(without)).toThrow(
      expect.objectContaining({ code: 'head-unreadable', facts: { at: 'origin.trainingSetHash' } }),
    );
  });

  it('is refused wherever it is cut, and never half read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
        expect(() => readHead(text.slice(0, length))).toThrow(expect.objectContaining({ room: 'heads' }));
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it('names no film and no patient', () => {
    expect(text).not.toMatch(/film \d|patient \d/);
  });
});
