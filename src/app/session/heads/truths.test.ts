import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { bundledOntology, createAnnotationLog, type AnnotationEvent } from '../../../annotations/index.ts';
import { aFinding, anEvent } from '../../../annotations/builders.ts';
import type { CatalogueEntry } from '../../../catalogue/index.ts';
import { trainingTruths } from '../../../phantom/index.ts';
import { createMemoryStorage } from '../../../storage/index.ts';
import { countLabels } from './countLabels.ts';
import { labelsIn } from './labels.ts';
import { createTruths, truthAuthor } from './truths.ts';

const truths = [...trainingTruths()];
const fracturedKnee = truths.find(([, truth]) => truth.isFractured && truth.kellgrenLawrence !== null)!;
const hand = truths.find(([, truth]) => truth.boneAgeMonths !== null)!;

const entry = (uid: string, isPhantom = true): CatalogueEntry =>
  ({
    id: `${uid}#0`,
    film: { key: `${uid}#0`, sopInstanceUid: uid, studyInstanceUid: 'study', isPhantom },
  }) as never;

function aHouse(listed: readonly CatalogueEntry[]) {
  const log = createAnnotationLog(createMemoryStorage());
  const heard: string[] = [];
  const annotations = createStore(() => ({
    hear: (keys: readonly string[]) => Promise.resolve(void heard.push(...keys)),
  }));
  const truths = createTruths({
    log,
    annotations: annotations as never,
    ontology: () => bundledOntology,
    listed: () => listed,
    truths: trainingTruths,
  });
  return { log, truths, heard };
}

const phantoms = { population: 'phantoms', isPhantom: () => true } as const;
const valuesOf = (events: readonly AnnotationEvent[]) =>
  Object.fromEntries(
    events.flatMap((event) => (event.kind === 'finding' ? [[event.term, event.value]] : [])),
  );

describe('the demonstration answers', () => {
  it('say what was drawn: fracture, hardware, grade of a knee, bone age of a hand, under their own name', async () => {
    const { log, truths, heard } = aHouse([entry(fracturedKnee[0]), entry(hand[0])]);

    await truths.getState().say();

    const events = await log.all();
    expect(valuesOf(await log.ofFilm(`${fracturedKnee[0]}#0`))).toEqual({
      fracture: { kind: 'presence', isPresent: true },
      hardware: { kind: 'presence', isPresent: false },
      'kellgren-lawrence': { kind: 'grade', grade: fracturedKnee[1].kellgrenLawrence },
    });
    expect(valuesOf(await log.ofFilm(`${hand[0]}#0`))['bone-age']).toEqual({
      kind: 'number',
      number: hand[1].boneAgeMonths,
      unit: 'mo',
    });
    expect(new Set(events.map(({ author }) => author))).toEqual(new Set(['vérité du fantôme']));
    expect([truths.getState().added, heard.length]).toEqual([6, 2]);
  });

  it('are added once, and never where somebody has spoken', async () => {
    const filmKey = `${hand[0]}#0`;
    const { log, truths } = aHouse([entry(hand[0])]);
    await log.append(filmKey, () => aFinding({ term: 'fracture', isPhantom: true }), 'Anne');

    await truths.getState().say();
    const first = truths.getState().added;
    await truths.getState().say();

    expect([first, truths.getState().added]).toEqual([2, 0]);
  });

  it('are not for films that do not say they are phantoms, nor for other phantoms', async () => {
    const { log, truths } = aHouse([entry(hand[0], false), entry('1.2.3')]);

    await truths.getState().say();

    expect(await log.all()).toEqual([]);
  });

  it('teach heads of phantoms alone', async () => {
    const { log, truths } = aHouse([entry(fracturedKnee[0])]);
    await truths.getState().say();

    const counts = countLabels(await log.all(), bundledOntology, () => true);

    const filmsOf = (population: string) =>
      counts.filter((count) => count.population === population).reduce((sum, { films }) => sum + films, 0);
    expect(filmsOf('patients')).toBe(0);
    expect(filmsOf('phantoms')).toBeGreaterThan(0);
  });

  it.each(['', 'Anne'])('give way in training to what a reader says, signed « %s »', (author) => {
    const said = (id: string, by: string, isPresent: boolean): AnnotationEvent => ({
      ...anEvent(
        { id, filmKey: 'f', device: by },
        aFinding({ isPhantom: true, value: { kind: 'presence', isPresent } }),
      ),
      author: by,
    });

    const labels = labelsIn(
      [said('1', truthAuthor, true), said('2', author, false)],
      bundledOntology,
      phantoms,
    );

    expect(labels).toEqual([
      { filmKey: 'f', finding: 'fracture', label: { kind: 'presence', presence: 'absent' } },
    ]);
  });
});
