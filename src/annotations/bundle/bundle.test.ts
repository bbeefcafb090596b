import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from '../../foundation/index.ts';
import { aFinding, aMark, aVerdict, film } from '../builders.ts';
import { hashIn, seal, verifyChain } from '../chain.ts';
import type { AnnotationEvent, Draft } from '../event.ts';
import { fold } from '../fold.ts';
import { returnsIn } from '../people/returns.ts';
import { erasedHashes } from '../../storage/index.ts';
import { aDevice, type TestDevice } from '../testDevices.ts';
import { planMerge } from './mergePlan.ts';
import { readBundle } from './readBundle.ts';
import { writeBundle } from './writeBundle.ts';

const at = new Date('2026-11-24T08:30:00Z');

async function bundleOf(
  { log }: TestDevice,
  wanted: (filmKey: string) => boolean = () => true,
): Promise<string> {
  const events = (await log.all()).filter(({ filmKey }) => wanted(filmKey));
  return writeBundle(events, { device: await log.device(), at });
}

async function take({ log }: TestDevice, text: string): Promise<number> {
  const plan = await planMerge(await readBundle(text), await log.all(), () => true);
  await log.merge(plan.fresh);
  return plan.fresh.length;
}

/** Closed again as one would who knows the format: its last line is the SHA-256 of what stands before. */
async function closed(lines: readonly string[]): Promise<string> {
  const body = lines.map((line) => `${line}\n`).join('');
  return `${body}${canonicalJson({ sha256: await sha256Hex(new TextEncoder().encode(body)) })}\n`;
}

const drafts: readonly Draft[] = [
  aVerdict(),
  {
    kind: 'opinion',
    finding: 'implant',
    findingLabel: 'implant',
    value: 'unsure',
    isBlind: true,
    isPhantom: false,
  },
  aFinding(),
  { kind: 'mark', markId: 'm', mark: aMark({ text: 'fémur « gauche »' }) },
  { kind: 'mark-changed', markId: 'm', change: { text: 'tibia' } },
  { kind: 'mark-deleted', markId: 'm' },
];

let [left, right] = [aDevice(), aDevice()];
beforeEach(async () => {
  [left, right] = [aDevice(), aDevice()];
  for (const draft of drafts) await left.log.append(film, () => draft);
  const [first] = await left.log.ofFilm(film);
  await left.log.append(film, () => ({ kind: 'undo', target: first!.id }));
});

describe('a bundle', () => {
  it('brings every kind of event to another workstation, chain and all, and adds nothing a second time', async () => {
    const text = await bundleOf(left);

    expect(await take(right, text)).toBe(7);
    expect(await take(right, text)).toBe(0);

    expect(await right.log.all()).toEqual(await left.log.all());
    expect(await verifyChain(await right.log.all())).toEqual([]);
  });

  it('carries what was sent back and its answer, and asks of an older Osselet to be updated first', async () => {
    const about = { kind: 'mark', markId: 'm' } as const;
    const sent = await left.log.append(film, () => ({
      kind: 'returned',
      to: '',
      about,
      reason: 'trop court',
    }));
    await left.log.append(film, () => ({ kind: 'maintained', returned: sent.at(-1)!.id, note: '' }));
    const text = await bundleOf(left);

    expect(await take(right, text)).toBe(9);

    expect(returnsIn(await right.log.all())).toEqual(returnsIn(await left.log.all()));
    expect(returnsIn(await right.log.all())).toMatchObject([{ state: 'maintained' }]);
    expect(JSON.parse(text.split('\n')[0]!)).toMatchObject({ version: 3 });
  });

  it('says how many events it holds, of which device and when, and closes with the hash of the rest', async () => {
    const lines = (await bundleOf(left)).split('\n');

    expect(JSON.parse(lines[0]!)).toEqual({
      format: 'osselet-annotations',
      version: 1,
      events: 7,
      device: await left.log.device(),
      at: '2026-11-24T08:30:00.000Z',
    });
    expect(lines).toHaveLength(10);
    expect(JSON.parse(lines[8]!)).toEqual({
      sha256: await sha256Hex(new TextEncoder().encode(`${lines.slice(0, 8).join('\n')}\n`)),
    });
  });

  it('is told film by film before anything is added', async () => {
    await left.log.append('9.9#0', () => aVerdict());

    const plan = await planMerge(await readBundle(await bundleOf(left)), [], (key) => key === film);

    expect(plan.films).toEqual([
      { filmKey: film, isKnown: true },
      { filmKey: '9.9#0', isKnown: false },
    ]);
    expect([plan.fresh.length, plan.known]).toEqual([8, 0]);
  });
});

describe('a bundle that cannot be trusted is refused, with its line', () => {
  let lines: string[];
  beforeEach(async () => {
    lines = (await bundleOf(left)).split('\n').slice(0, -2);
  });
  const refused = async (text: string, facts: object) => {
    await expect(take(right, text)).rejects.toMatchObject({ room: 'annotations', ...facts });
    expect(await right.log.all()).toEqual([]);
  };

  it('when a verdict was edited, even if the file was closed again', async () => {
    const edited = lines.map((line, at) => (at === 1 ? line.replace('"confirmed"', '"rejected"') : line));

    await refused(await closed(edited), { code: 'bundle-altered', facts: { line: 2 } });
  });

  it('when its header was edited and it was not closed again', async () => {
    const text = (await bundleOf(left)).replace('2026-11-24T08:30:00.000Z', '2020-01-01T00:00:00.000Z');

    await refused(text, { code: 'bundle-altered', facts: { line: 9 } });
  });

  it('when an event is missing from the middle of a chain', async () => {
    const header = lines[0]!.replace('"events":7', '"events":6');

    const text = await closed([header, ...lines.slice(1, 3), ...lines.slice(4)]);

    await refused(text, { code: 'bundle-chain', facts: { line: 4, seq: 4, kind: 'missing' } });
  });

  it('when an event was edited and its hash made anew', async () => {
    const event = JSON.parse(lines[2]!) as AnnotationEvent & { hash?: string };
    delete (event as { hash?: string }).hash;
    const forged = canonicalJson(await seal({ ...event, at: '2020-01-01T00:00:00.000Z' }));

    const text = await closed([...lines.slice(0, 2), forged, ...lines.slice(3)]);

    await refused(text, { code: 'bundle-chain', facts: { line: 4, seq: 3, kind: 'reordered' } });
  });

  it('when it was cut anywhere', async () => {
    const text = await bundleOf(left);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), async (length) => {
        await expect(take(right, text.slice(0, length))).rejects.toMatchObject({
          code: expect.stringMatching(/^bundle-(cut|unreadable)$/) as string,
        });
      }),
      { seed: 6, numRuns: 40 },
    );
    expect(await right.log.all()).toEqual([]);
  });

  it('when a newer Osselet wrote it', async () => {
    const text = await closed([lines[0]!.replace('"version":1', '"version":4'), ...lines.slice(1)]);

    await refused(text, { code: 'bundle-newer', facts: { version: 4 } });
  });

  it('when an event has no form that this log knows', async () => {
    const text = await closed([
      lines[0]!,
      lines[1]!.replace('"score":0.214', '"score":"high"'),
      ...lines.slice(2),
    ]);

    await refused(text, { code: 'bundle-unreadable', facts: { line: 2, place: 'prediction.score' } });
  });
});

describe('a film of which this workstation holds another history', () => {
  it('is set aside, told with the place, and the other films of the file come in', async () => {
    await left.log.append('9.9#0', () => aVerdict());
    const other = await seal({
      ...aVerdict({ finding: 'implant' }),
      id: 'other',
      filmKey: film,
      device: await left.log.device(),
      seq: 1,
      lamport: 1,
      at: at.toISOString(),
      author: '',
      prev: '0'.repeat(64),
    });
    await right.log.merge([other]);

    const plan = await planMerge(await readBundle(await bundleOf(left)), await right.log.all(), () => true);

    expect(plan.setAside).toEqual([{ filmKey: film, seq: 1, line: 2 }]);
    expect(plan.fresh.map(({ filmKey }) => filmKey)).toEqual(['9.9#0']);
    expect(plan.films.map(({ filmKey }) => filmKey)).toEqual(['9.9#0']);
    await right.log.merge(plan.fresh);
    expect(await verifyChain(await right.log.all())).toEqual([]);
    expect((await right.log.ofFilm(film)).map(({ id }) => id)).toEqual(['other']);
  });

  it('is set aside from where the histories part, also when they begin alike', async () => {
    await take(right, await bundleOf(left));
    const twin = aDevice();
    const [first] = await left.log.ofFilm(film);
    await twin.log.merge([first!]);
    const { hash: prev, device } = first!;
    const parted = await seal({
      ...aVerdict({ finding: 'implant' }),
      id: 'parted',
      filmKey: film,
      device,
      seq: 2,
      lamport: 2,
      at: at.toISOString(),
      author: '',
      prev,
    });
    await twin.log.merge([parted]);

    const plan = await planMerge(await readBundle(await bundleOf(twin)), await right.log.all(), () => true);

    expect(plan.setAside).toEqual([{ filmKey: film, seq: 2, line: 3 }]);
    expect([plan.fresh, plan.known]).toEqual([[], 0]);
  });
});

describe('what was erased on a workstation', () => {
  const erase = async ({ storage }: TestDevice): Promise<ReadonlySet<string>> => {
    const order = { by: 'patient', at, isLeaving: () => true, headOf: hashIn } as const;
    await storage.erasures.erase(order);
    return erasedHashes(await storage.erasures.tombstones());
  };
  const planned = async (text: string, heads: ReadonlySet<string>) =>
    planMerge(await readBundle(text), await right.log.all(), () => true, heads);

  it('does not come back with a file, also where others went on; the other films do', async () => {
    await take(right, await bundleOf(left));
    const heads = await erase(right);
    await left.log.append(film, () => aVerdict());
    await left.log.append('9.9#0', () => aVerdict());

    const plan = await planned(await bundleOf(left), heads);

    expect(plan.fresh.map(({ filmKey }) => filmKey)).toEqual(['9.9#0']);
    expect([plan.films.length, plan.known, plan.erased]).toEqual([1, 0, 8]);
  });

  it('does not come back with a file that is older than its last entry', async () => {
    const old = await bundleOf(right);
    await right.log.append(film, () => aVerdict());
    const [first] = await right.log.ofFilm(film);
    const early = await writeBundle([first!], { device: 'd', at });
    await right.log.append(film, () => aVerdict({ value: 'rejected' }));
    const hashes = await erase(right);

    expect((await planned(early, hashes)).erased).toBe(1);
    expect((await planned(early, hashes)).fresh).toEqual([]);
    expect((await planned(old, hashes)).erased).toBe(0);
  });

  it('and annotated again here goes to a workstation that holds the old chain, and stands beside it', async () => {
    await right.log.append(film, () => aVerdict());
    await take(left, await bundleOf(right));
    await erase(right);
    await right.log.append(film, () => aVerdict({ value: 'rejected' }));
    await right.log.append(film, () => ({ kind: 'mark', markId: 'm2', mark: aMark() }));

    expect(await take(left, await bundleOf(right))).toBe(2);

    const device = await right.log.device();
    const names = (await left.log.ofFilm(film)).map((event) => event.device);
    expect(new Set(names)).toEqual(new Set([await left.log.device(), device, `${device}/1`]));
    expect(await verifyChain(await left.log.all())).toEqual([]);
  });

  it('and annotated again since stands beside the old chain, which is left out and refuses nothing', async () => {
    await right.log.append(film, () => aVerdict());
    const old = await bundleOf(right);
    const heads = await erase(right);
    await right.log.append(film, () => aVerdict({ value: 'rejected' }));

    const plan = await planned(old, heads);

    expect([plan.fresh.length, plan.erased]).toEqual([0, 1]);
  });
});

describe('bundles of three workstations', () => {
  it('give one state, however they are split by film, shuffled and repeated', async () => {
    await fc.assert(
      fc.asyncProperty(histories(), async ({ steps, order }) => {
        const devices = [aDevice(), aDevice(), aDevice()];
        const bundles: string[] = [];
        for (const { who, filmKey, draft, passesOn } of steps) {
          const device = devices[who]!;
          await device.log.append(filmKey, () => draft);
          bundles.push(await bundleOf(device, (key) => key === filmKey));
          if (passesOn) await take(devices[(who + 1) % 3]!, bundles.at(-1)!);
        }
        const [first, second] = [aDevice(), aDevice()];

        for (const text of bundles) await take(first, text);
        for (const at of order) await take(second, bundles[at % bundles.length]!);
        for (const text of [...bundles].reverse()) await take(second, text);

        const [events, shuffled] = [await first.log.all(), await second.log.all()];
        expect(shuffled).toEqual(events);
        expect(fold(shuffled)).toEqual(fold(events));
        expect(events).toHaveLength(steps.length);
        expect(await verifyChain(events)).toEqual([]);
      }),
      { seed: 6, numRuns: 25 },
    );
  });
});

function histories() {
  const step = fc.record({
    who: fc.nat({ max: 2 }),
    filmKey: fc.constantFrom('x#0', 'y#0'),
    draft: fc.constantFrom(...drafts),
    passesOn: fc.boolean(),
  });
  return fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 10 }),
    order: fc.array(fc.nat({ max: 99 }), { maxLength: 12 }),
  });
}
