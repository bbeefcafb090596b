import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../storage/index.ts';
import { aVerdict, film } from './builders.ts';
import { seal, verifyChain } from './chain.ts';
import type { AnnotationEvent } from './event.ts';
import { createAnnotationLog } from './log.ts';

describe('the chain of a film’s events', () => {
  let events: AnnotationEvent[];
  beforeEach(async () => {
    const log = createAnnotationLog(createMemoryStorage());
    for (const value of ['confirmed', 'rejected', 'confirmed'] as const) {
      events = await log.append(film, () => aVerdict({ value }));
    }
  });

  it('holds when nothing was touched, in whatever order the events are given', async () => {
    expect(await verifyChain(events)).toEqual([]);
    expect(await verifyChain([...events].reverse())).toEqual([]);
  });

  it('is the SHA-256 that Node computes over sorted keys', () => {
    const { hash, ...unsealed } = events[0]!;
    const sorted = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, sorted(inner)]),
          )
        : value;

    expect(hash).toBe(
      createHash('sha256')
        .update(JSON.stringify(sorted(unsealed)))
        .digest('hex'),
    );
  });

  it('shows an event whose verdict was changed', async () => {
    const changed = events.map((event, at) => (at === 1 ? { ...event, value: 'confirmed' } : event));

    expect(await verifyChain(changed as AnnotationEvent[])).toMatchObject([{ seq: 2, kind: 'changed' }]);
  });

  it('shows an event changed and sealed again, by the next one', async () => {
    const forged = await sealAgain({ ...events[1]!, at: '2020-01-01T00:00:00.000Z' });

    const faults = await verifyChain([events[0]!, forged, events[2]!]);

    expect(faults).toMatchObject([{ seq: 3, kind: 'reordered' }]);
  });

  it('shows an event missing from the middle, and from the beginning', async () => {
    expect(await verifyChain([events[0]!, events[2]!])).toMatchObject([{ seq: 3, kind: 'missing' }]);
    expect(await verifyChain(events.slice(1))).toMatchObject([{ seq: 2, kind: 'missing' }]);
  });

  it('shows two events that changed places', async () => {
    const [first, second, third] = events as [AnnotationEvent, AnnotationEvent, AnnotationEvent];
    const swapped = [first, await sealAgain({ ...third, seq: 2 }), await sealAgain({ ...second, seq: 3 })];

    expect(await verifyChain(swapped)).toMatchObject([
      { seq: 2, kind: 'reordered' },
      { seq: 3, kind: 'reordered' },
    ]);
  });

  it('names the film and the device of the fault', async () => {
    const device = events[0]!.device;

    expect(await verifyChain(events.slice(1))).toEqual([{ filmKey: film, device, seq: 2, kind: 'missing' }]);
  });
});

/** As one would who knows the format, but not how to seal all that follows. */
function sealAgain(event: AnnotationEvent): Promise<AnnotationEvent> {
  const unsealed: Partial<AnnotationEvent> = { ...event };
  delete (unsealed as { hash?: string }).hash;
  return seal(unsealed as Parameters<typeof seal>[0]);
}
