import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../storage/index.ts';
import { aFinding, aMark, anEvent, anOpinion, film } from '../builders.ts';
import { decideReversal } from '../decide.ts';
import type { AnnotationEvent, Draft } from '../event.ts';
import { createAnnotationLog } from '../log.ts';
import { returnableOn } from './returnable.ts';
import { returnsIn } from './returns.ts';

const onFracture = { kind: 'finding', finding: 'fracture', findingLabel: 'fracture' } as const;
const sentBack = (about: object = onFracture, to = 'Anne') =>
  ({ kind: 'returned', to, about, reason: 'voir la corticale dorsale' }) as Draft;

/** A workstation of its own, with a log that others can be merged into. */
function workstation() {
  const log = createAnnotationLog(createMemoryStorage());
  return {
    log,
    say: (author: string, draft: Draft) => log.append(film, () => draft, author),
    undo: (author: string) => log.append(film, decideReversal('undo', author), author),
    states: async () => returnsIn(await log.all()).map(({ state }) => state),
  };
}

describe('an opinion that is sent back', () => {
  it('waits for its author, with who, when and why', async () => {
    const { say, log } = workstation();
    await say('Anne', anOpinion());
    await say('Paul', sentBack());

    const [returned] = returnsIn(await log.all());

    expect(returned).toMatchObject({
      state: 'open',
      answer: null,
      event: { author: 'Paul', to: 'Anne', reason: 'voir la corticale dorsale' },
    });
  });

  it.each<[string, Draft, 'open' | 'corrected']>([
    ['another opinion', anOpinion({ value: 'absent' }), 'corrected'],
    ['a statement in the terms of the list', aFinding(), 'corrected'],
    ['a word on another finding', anOpinion({ finding: 'implant' }), 'open'],
    ['a mark', { kind: 'mark', markId: 'm', mark: aMark() }, 'open'],
  ])('is answered by its author’s correction alone: %s', async (_, draft, state) => {
    const { say, states } = workstation();
    await say('Anne', anOpinion());
    await say('Paul', sentBack());

    await say('Zoé', draft);
    expect(await states()).toEqual(['open']);
    await say('Anne', draft);

    expect(await states()).toEqual([state]);
  });

  it('is corrected where its author takes it back, and waits again where they take the correction back', async () => {
    const [taken, said] = [workstation(), workstation()];
    for (const { say } of [taken, said]) {
      await say('Anne', anOpinion());
      await say('Paul', sentBack());
    }

    await taken.undo('Anne');
    await said.say('Anne', anOpinion({ value: 'absent' }));
    expect([await taken.states(), await said.states()]).toEqual([['corrected'], ['corrected']]);
    await said.undo('Anne');

    expect(await said.states()).toEqual(['open']);
  });

  it('may be maintained with a note, and corrected after that', async () => {
    const { say, log, states } = workstation();
    await say('Anne', anOpinion());
    const returned = (await say('Paul', sentBack())).at(-1)!.id;

    await say('Anne', { kind: 'maintained', returned, note: 'vu sur le profil' });

    expect(returnsIn(await log.all())).toMatchObject([
      { state: 'maintained', answer: { note: 'vu sur le profil', author: 'Anne' } },
    ]);
    await say('Anne', anOpinion({ value: 'unsure' }));
    expect(await states()).toEqual(['corrected']);
  });

  it('is gone where whoever sent it takes it back', async () => {
    const { say, undo, states } = workstation();
    await say('Anne', anOpinion());
    await say('Paul', sentBack());

    await undo('Paul');

    expect(await states()).toEqual([]);
  });

  it('is not answered by what its author said elsewhere without knowing of it', async () => {
    const [here, there] = [workstation(), workstation()];
    await here.say('Anne', anOpinion());
    await there.log.merge(await here.log.all());
    await there.say('Paul', sentBack());
    // Later by every clock, and yet no answer.
    await here.say('Anne', anOpinion({ finding: 'implant' }));
    await here.say('Anne', anOpinion({ value: 'absent' }));

    await there.log.merge((await here.log.all()).slice(1));

    expect(await there.states()).toEqual(['open']);
  });
});

describe('a mark, or a whole film, that is sent back', () => {
  it('is corrected by changing or deleting the mark, or by anything its author says of the film', async () => {
    const { say, states } = workstation();
    await say('Anne', { kind: 'mark', markId: 'm', mark: aMark() });
    await say('Paul', sentBack({ kind: 'mark', markId: 'm' }));
    await say('Paul', sentBack({ kind: 'film' }));

    await say('Anne', anOpinion());
    expect(await states()).toEqual(['open', 'corrected']);
    await say('Anne', { kind: 'mark-deleted', markId: 'm' });

    expect(await states()).toEqual(['corrected', 'corrected']);
  });
});

it('what can be sent back is what others said, drew or read, not one’s own', async () => {
  const { say, log } = workstation();
  await say('Anne', anOpinion());
  await say('Anne', { kind: 'mark', markId: 'm', mark: aMark({ text: 'trait' }) });
  await say('Paul', anOpinion());
  await say('Paul', sentBack());

  const offered = returnableOn(await log.all(), 'Paul');

  expect(offered).toEqual([
    { to: 'Anne', about: onFracture, mark: null },
    { to: 'Anne', about: { kind: 'mark', markId: 'm' }, mark: { tool: 'length', text: 'trait' } },
    { to: 'Anne', about: { kind: 'film' }, mark: null },
  ]);
});

it('what was sent back stands the same in whatever order, and however often, logs were merged', () => {
  fc.assert(
    fc.property(mergedLogs(), ({ events, merged }) => {
      expect(returnsIn(merged)).toEqual(returnsIn(events));
    }),
    { seed: 6 },
  );
});

/** Three devices that send back, answer and take back each other’s events; then a shuffle with repeats. */
function mergedLogs() {
  const step = fc.record({
    device: fc.constantFrom('a', 'b', 'c'),
    filmKey: fc.constantFrom('x#0', 'y#0'),
    author: fc.constantFrom('Anne', 'Paul'),
    lamport: fc.integer({ min: 1, max: 6 }),
    kind: fc.constantFrom('opinion', 'returned', 'maintained', 'undo'),
    targetAt: fc.nat({ max: 11 }),
  });
  return fc.array(step, { minLength: 1, maxLength: 12 }).chain((steps) => {
    const events = steps.map(({ device, filmKey, author, lamport, kind, targetAt }, at): AnnotationEvent => {
      const target = `e${String(targetAt % steps.length)}`;
      const place = { id: `e${String(at)}`, device, filmKey, lamport, seq: at + 1, hash: `h${String(at)}` };
      const said =
        kind === 'opinion'
          ? anOpinion()
          : { kind, to: 'Anne', about: onFracture, reason: '', returned: target };
      return anEvent(place, { ...said, author, target, parents: [`h${String(targetAt)}`] });
    });
    const shuffled = fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length });
    return fc
      .tuple(shuffled, fc.subarray(events))
      .map(([order, repeated]) => ({ events, merged: [...repeated, ...order] }));
  });
}
