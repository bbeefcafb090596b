import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aMark, aVerdict, film } from '../builders.ts';
import type { AnnotationEvent } from '../event.ts';
import { aDevice } from '../testDevices.ts';
import { createSteadyBundle } from './steadyBundle.ts';
import { wholeChains } from './wholeChains.ts';
import { writeBundle } from './writeBundle.ts';

const occasion = { device: 'd', at: new Date('2026-11-27T10:00:00Z') };
const anew = async (events: readonly AnnotationEvent[]) => writeBundle(await wholeChains(events), occasion);

async function aLog(): Promise<AnnotationEvent[]> {
  const { log } = aDevice();
  for (const filmKey of [film, '9.9#0', film]) {
    await log.append(filmKey, () => ({ kind: 'mark', markId: 'm', mark: aMark() }));
    await log.append(filmKey, () => aVerdict());
  }
  return log.all();
}

describe('a log that is written again and again', () => {
  it('is each time what it would be written anew, whatever was added or erased in between', async () => {
    const events = await aLog();
    const someFilms = fc.subarray([film, '9.9#0']);
    const step = fc.tuple(someFilms, fc.nat({ max: events.length }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (steps) => {
        const steady = createSteadyBundle();
        for (const [films, length] of steps) {
          const held = events.filter(({ filmKey, seq }) => films.includes(filmKey) && seq <= length);
          expect(await steady(held, occasion)).toBe(await anew(held));
        }
      }),
      { seed: 6, numRuns: 30 },
    );
  });

  it('leaves out what follows an altered entry, as long as it is altered and was not known before', async () => {
    const events = await aLog();
    const altered = events.map((event, at) =>
      at === 1 ? { ...event, at: '2020-01-01T00:00:00.000Z' } : event,
    );
    const steady = createSteadyBundle();

    expect(await steady(altered, occasion)).toBe(await anew(altered));
    expect(await steady(events, occasion)).toBe(await anew(events));
    // Its line is known by now, and says what the hash says.
    expect(await steady(altered, occasion)).toBe(await anew(events));
  });

  it('hashes one entry more where one was added', async () => {
    const events = await aLog();
    const steady = createSteadyBundle();
    await steady(events.slice(0, -1), occasion);
    const digest = vi.spyOn(globalThis.crypto.subtle, 'digest');

    await steady(events, occasion);

    // The entry, and the whole file.
    expect(digest).toHaveBeenCalledTimes(2);
    digest.mockRestore();
  });
});
