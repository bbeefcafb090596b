import { describe, expect, it } from 'vitest';
import { createTrainer } from './trainInTurns.ts';
import { anOrder, inventedSet } from './training/inventedSet.ts';

const order = anOrder(inventedSet({ films: 300 }));

describe('training in turns', () => {
  it('ends with a head, having told how far it was', async () => {
    const phases: string[] = [];

    const outcome = await createTrainer({ turnMs: 0 }).train('t1', order, ({ phase }) => phases.push(phase));

    expect(outcome.kind).toBe('trained');
    expect(new Set(phases)).toEqual(new Set(['tuning', 'fitting', 'judging']));
  });

  it('stops when it is told to, and goes on with another training', async () => {
    const trainer = createTrainer({ turnMs: 0 });
    let told = 0;
    const stopped = trainer.train('t1', order, () => {
      if (++told === 3) trainer.stop('t1');
    });

    await expect(stopped).rejects.toMatchObject({ room: 'heads', code: 'stopped' });

    expect(told).toBe(3);
    expect((await trainer.train('t2', order, () => undefined)).kind).toBe('trained');
  });
});
