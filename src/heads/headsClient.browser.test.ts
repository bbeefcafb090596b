import { describe, expect, it } from 'vitest';
import { trainHead } from './headsClient.ts';
import { anOrder, inventedSet } from './training/inventedSet.ts';

const order = anOrder(inventedSet({ films: 400, columns: 32 }));

describe('training in the worker of the page', () => {
  it('gives a head with its report, and leaves the vectors where they are', async () => {
    const phases = new Set<string>();

    const outcome = await trainHead(order, { onProgress: ({ phase }) => phases.add(phase) });

    expect(outcome).toMatchObject({ kind: 'trained', head: { spec: { task: 'fracture' } } });
    expect(order.set.vectors.values.length).toBe(400 * 32);
    expect(phases.has('judging')).toBe(true);
  });

  it('is stopped by the signal of whoever asked, with a reason that has words', async () => {
    const stop = new AbortController();

    const outcome = trainHead(order, { signal: stop.signal, onProgress: () => stop.abort() });

    await expect(outcome).rejects.toMatchObject({ room: 'heads', code: 'stopped' });
  });

  it('does not begin where the signal had stopped before', async () => {
    const outcome = trainHead(order, { signal: AbortSignal.abort() });

    await expect(outcome).rejects.toMatchObject({ code: 'stopped' });
  });
});
