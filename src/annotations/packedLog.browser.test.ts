/** A log that is packed while it grows says the same as one that never is: in IndexedDB with tiny packs, beside one in memory. */
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryStorage, openBrowserStorage, type Storage } from '../storage/index.ts';
import { anEvent } from './builders.ts';
import { hashIn } from './chain.ts';
import type { AnnotationEvent } from './event.ts';
import { fold } from './fold.ts';
import { createAnnotationLog } from './log.ts';

const films = ['a#0', 'b#0', 'c#0'] as const;

/** What three workstations said of three films, with marks drawn, changed and deleted, verdicts and what was taken back. */
const aSaying = fc.record({
  device: fc.constantFrom('d1', 'd2', 'd3'),
  filmKey: fc.constantFrom(...films),
  lamport: fc.integer({ min: 1, max: 9 }),
  kind: fc.constantFrom('verdict', 'mark', 'mark-changed', 'mark-deleted', 'undo', 'redo'),
  value: fc.constantFrom('confirmed', 'rejected'),
  markId: fc.constantFrom('m1', 'm2'),
  targetAt: fc.nat({ max: 20 }),
});

/** Bundles of them in any order, some of their events more than once; between them a step of packing, or an erasure. */
const aHistory = fc.array(aSaying, { minLength: 6, maxLength: 24 }).chain((sayings) => {
  const events = sayings.map((saying, at) => eventOf(saying, at, sayings));
  const shuffled = fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length });
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ take: fc.integer({ min: 1, max: 8 }), again: fc.nat({ max: 3 }) }) },
    { weight: 4, arbitrary: fc.constant('pack' as const) },
    { weight: 1, arbitrary: fc.record({ erase: fc.constantFrom(...films) }) },
  );
  return fc.record({ order: shuffled, steps: fc.array(step, { minLength: 6, maxLength: 16 }) });
});

type Saying = typeof aSaying extends fc.Arbitrary<infer Value> ? Value : never;

function eventOf({ targetAt, ...saying }: Saying, at: number, all: readonly Saying[]): AnnotationEvent {
  const chain = ({ filmKey, device }: Saying) => filmKey === saying.filmKey && device === saying.device;
  const mark = { tool: 'length', points: [{ x: at, y: 1 }], text: `péroné « ${String(at)} »` };
  return anEvent(
    { id: `e${String(at)}`, seq: all.slice(0, at + 1).filter(chain).length },
    {
      ...saying,
      hash: `h${String(at)}`,
      mark,
      change: { text: String(at) },
      target: `e${String(targetAt % all.length)}`,
    },
  );
}

it('a packed log folds to the same state, for shuffled, repeated and split bundles and for erasures', async () => {
  const inAnyOrder = fc.asyncProperty(aHistory, async ({ order, steps }) => {
    const name = crypto.randomUUID();
    const packed = openBrowserStorage(name, { rows: 3, fewest: 1 });
    const plain = createMemoryStorage();
    let taken = 0;
    for (const step of steps) {
      if (step === 'pack') await packed.events.pack();
      else if ('erase' in step) for (const one of [packed, plain]) await erase(one, step.erase);
      else {
        const bundle = order.slice(Math.max(0, taken - step.again), taken + step.take);
        taken += step.take;
        for (const one of [packed, plain]) await merge(one, bundle);
      }
      const [quick, slow] = [await packed.events.all(), await plain.events.all()];
      expect(quick).toEqual(slow);
      expect(fold(quick.map(eventIn))).toEqual(fold(slow.map(eventIn)));
    }
    packed.close();
    await Dexie.delete(name);
  });
  await fc.assert(inAnyOrder, { numRuns: 15, seed: 20261127 });
});

const eventIn = ({ event }: { readonly event: object }) => event as AnnotationEvent;

/** As an import does: what is held already is left out. */
async function merge(storage: Storage, bundle: readonly AnnotationEvent[]): Promise<void> {
  const log = createAnnotationLog(storage);
  const held = new Set((await log.all()).map(({ id }) => id));
  await log.merge(bundle.filter(({ id }) => !held.has(id)));
}

async function erase(storage: Storage, film: string): Promise<void> {
  const at = new Date('2026-11-27T08:00:00Z');
  await storage.erasures.erase({ by: 'patient', at, isLeaving: ({ key }) => key === film, headOf: hashIn });
}
