import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../storage/index.ts';
import { aVerdict, anEvent, film } from './builders.ts';
import { verifyChain } from './chain.ts';
import { clockSetBack } from './clock.ts';
import { fold } from './fold.ts';
import { createAnnotationLog } from './log.ts';

const said = (seq: number, at: string, device = 'd1') => anEvent({ device, seq }, { at });

describe('a workstation whose clock was set back', () => {
  it('still has what was said last hold, in an unbroken chain', async () => {
    let now = new Date('2026-11-27T15:00:00Z');
    const log = createAnnotationLog(createMemoryStorage(), { now: () => now });
    await log.append(film, () => aVerdict());
    now = new Date('2024-01-01T00:00:00Z');

    const events = await log.append(film, () => aVerdict({ value: 'rejected' }));

    expect(fold(events).verdicts.get(film)?.get('fracture')?.value).toBe('rejected');
    expect(events.map(({ lamport }) => lamport)).toEqual([1, 2]);
    expect(await verifyChain(events)).toEqual([]);
    expect(clockSetBack(events)).toEqual({
      seq: 2,
      at: '2024-01-01T00:00:00.000Z',
      before: '2026-11-27T15:00:00.000Z',
    });
  });

  it('is not said to be wrong for some seconds, nor for the clock of another workstation', () => {
    const events = [
      said(1, '2026-11-27T15:00:30.000Z'),
      said(2, '2026-11-27T15:00:00.000Z'),
      said(1, '2026-11-20T08:00:00.000Z', 'd2'),
    ];

    expect(clockSetBack(events)).toBeNull();
  });

  it('is said to be wrong until hours have caught up, whatever order the events are given in', () => {
    const events = [
      said(3, '2026-11-27T14:30:00.000Z'),
      said(1, '2026-11-27T15:00:00.000Z'),
      said(2, '2026-11-27T14:00:00.000Z'),
      said(4, '2026-11-27T16:00:00.000Z'),
    ];

    expect(clockSetBack(events)).toEqual({
      seq: 3,
      at: '2026-11-27T14:30:00.000Z',
      before: '2026-11-27T15:00:00.000Z',
    });
  });
});
