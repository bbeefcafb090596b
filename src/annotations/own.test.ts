import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createMemoryStorage } from '../storage/index.ts';
import { aFinding, anAnswer, anEvent, anOpinion, film } from './builders.ts';
import { decideOpinion } from './decide.ts';
import type { AnnotationEvent, OpinionDraft } from './event.ts';
import { placeOf } from './findings/finding.ts';
import { fold } from './fold.ts';
import { createAnnotationLog } from './log.ts';
import { authorsOf, ownOf } from './own.ts';
import { canReverse, findingsOn, historyOf, notedOn } from './selectors.ts';
import { createAnnotationsSlice } from './slice.ts';
import { aDevice } from './testDevices.ts';

const absent = { kind: 'presence', isPresent: false } as const;
const place = placeOf(aFinding());
const opinion = (value: OpinionDraft['value']) => anOpinion({ value, isBlind: true });
const by = (author: string, seq: number, draft: object) =>
  anEvent({ seq, id: `${author}${String(seq)}` }, { author, ...draft });
const logOf = (...events: AnnotationEvent[]) => ({ events, folded: fold(events) });

describe('two readers of one film', () => {
  it('have each their own statement; the last of both is what holds', () => {
    const log = logOf(by('Anne', 1, aFinding()), by('Zoé', 2, aFinding({ value: absent })));

    expect(ownOf(log, 'Anne').folded.findings.get(film)?.get(place)?.value).toMatchObject({
      isPresent: true,
    });
    expect(ownOf(log, 'Zoé').folded.findings.get(film)?.get(place)?.value).toEqual(absent);
    expect(log.folded.findings.get(film)?.get(place)?.author).toBe('Zoé');
    expect(authorsOf(log.events)).toEqual(['Anne', 'Zoé']);
  });

  it('take off what they said themselves, and nothing of the other', () => {
    const log = logOf(
      by('Anne', 1, aFinding()),
      by('Zoé', 2, aFinding({ value: absent })),
      by('Zoé', 3, aFinding({ value: null })),
    );

    expect(log.folded.findings.get(film)?.get(place)?.author).toBe('Anne');
    expect(ownOf(log, 'Zoé').folded.findings.get(film)?.size).toBe(0);
  });

  it('may say the same: the second statement is kept too, each of them once', () => {
    const said = [by('Anne', 1, opinion('present'))];

    expect(decideOpinion(film, opinion('present'), 'Zoé')(said, 'd1')).toEqual(opinion('present'));
    expect(decideOpinion(film, opinion('present'), 'Anne')(said, 'd1')).toBeNull();
  });

  it('on two workstations are no conflict of workstations; one reader on both is', async () => {
    const [left, right] = [aDevice(), aDevice()];
    await left.log.append(film, () => opinion('present'), 'Anne');
    await right.log.append(film, () => opinion('absent'), 'Zoé');
    await left.hear(right);
    const ofTwo = fold(await left.log.ofFilm(film)).conflicts.size;
    const third = aDevice();
    await third.log.append(film, () => opinion('absent'), 'Anne');
    await left.hear(third);

    const ofOne = fold(await left.log.ofFilm(film)).conflicts.get(film);

    expect(ofTwo).toBe(0);
    expect(ofOne?.map(({ versions }) => versions.map(({ author }) => author))).toEqual([['Anne', 'Anne']]);
  });

  it('give one state in whatever order their statements were merged', () => {
    const step = fc.record({
      author: fc.constantFrom('', 'Anne', 'Zoé'),
      device: fc.constantFrom('a', 'b'),
      lamport: fc.integer({ min: 1, max: 4 }),
      value: fc.constantFrom(absent, { kind: 'presence', isPresent: true } as const, null),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), fc.nat(), (steps, turn) => {
        const events = steps.map(({ author, device, lamport, value }, at) =>
          anEvent({ id: `e${String(at)}`, device, lamport, seq: at + 1 }, { author, ...aFinding({ value }) }),
        );
        const at = turn % events.length;
        const merged = [...events.slice(at), ...events].reverse();

        expect(fold(merged)).toEqual(fold(events));
      }),
      { seed: 5 },
    );
  });
});

describe('a workstation that two readers share', () => {
  it('shows each what they said, undoes what they said, and keeps both in the history', async () => {
    const log = createAnnotationLog(createMemoryStorage());
    const store = createStore(createAnnotationsSlice({ log }));
    const slice = () => store.getState();
    await slice().loadFilm(film);
    slice().signAs('Anne');
    await slice().confirm(anAnswer());

    slice().signAs('Zoé');
    const before = [notedOn(slice(), film, 'fracture'), canReverse(slice(), film).undo];
    await slice().reject(anAnswer());
    await slice().undo(film);
    const undone = notedOn(slice(), film, 'fracture');
    await slice().reject(anAnswer());

    expect(before).toEqual([null, false]);
    expect(undone).toBeNull();
    expect(notedOn(slice(), film, 'fracture')).toBe('absent');
    expect(historyOf(slice().logs[film]!).map(({ event, standing }) => [event.author, standing])).toEqual([
      ['Zoé', 'holds'],
      ['Zoé', 'undone'],
      ['Anne', 'holds'],
    ]);
    slice().signAs('Anne');
    expect(notedOn(slice(), film, 'fracture')).toBe('present');
    expect(findingsOn(slice(), film)?.size).toBe(0);
  });

  it('signs what waits for room with who said it, whoever is at work when it is written', async () => {
    const storage = createMemoryStorage();
    const log = createAnnotationLog(storage);
    const store = createStore(createAnnotationsSlice({ log }));
    store.getState().signAs('Anne');

    const saying = store.getState().confirm(anAnswer());
    store.getState().signAs('Zoé');
    await saying;

    expect((await log.all()).map(({ author }) => author)).toEqual(['Anne']);
  });
});
