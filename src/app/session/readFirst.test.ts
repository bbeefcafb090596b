import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { aFinding } from '../../annotations/builders.ts';
import { createAnnotationLog, createAnnotationsSlice } from '../../annotations/index.ts';
import { createCatalogueSlice } from '../../catalogue/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { createReadFirst, followSeen, isBlindTo, isCurtained } from './readFirst.ts';

const film = '1.2.840.1#0';
const givenTwice = { list: 'l', strategy: 'random', seed: 1, pool: '', share: 'chosen', double: 1 } as const;
const seen = { finding: 'fracture', findingLabel: 'fracture', isPhantom: false } as const;

function aHouse() {
  const storage = createMemoryStorage();
  const log = createAnnotationLog(storage);
  const annotations = createStore(createAnnotationsSlice({ log }));
  const readFirst = createReadFirst({ settings: storage.settings, log });
  const catalogue = createStore(createCatalogueSlice({ storage }));
  followSeen({ readFirst, annotations, catalogue });
  const isBlind = () => isBlindTo(readFirst.getState(), annotations.getState(), film);
  const isHidden = () => isCurtained(readFirst.getState(), annotations.getState(), film);
  return { storage, log, annotations, readFirst, catalogue, isBlind, isHidden };
}

describe('reading before the machine', () => {
  it('hides nothing unless a person chose so', async () => {
    const { annotations, isHidden } = aHouse();

    await annotations.getState().loadFilm(film);

    expect(isHidden()).toBe(false);
  });

  it('hides until an opinion on the film stands, and again when it is taken back', async () => {
    const { annotations, readFirst, isHidden } = aHouse();
    await readFirst.getState().choose(true);
    const beforeTheLog = isHidden();
    await annotations.getState().loadFilm(film);
    const beforeTheOpinion = isHidden();
    await annotations.getState().opine(film, { ...seen, value: 'absent', isBlind: true });
    const after = isHidden();
    await annotations.getState().undo(film);

    expect([beforeTheLog, beforeTheOpinion, after, isHidden()]).toEqual([true, true, false, true]);
  });

  it('takes nothing as seen of a film whose log is still being read: it may be one to be read blind', async () => {
    const { log, annotations, readFirst, catalogue, isBlind } = aHouse();
    await log.append(film, () => aFinding({ worklist: givenTwice }), 'Anne');
    annotations.getState().signAs('Zoé');

    catalogue.setState({ selectedKey: film });
    await annotations.getState().loadFilm(film);

    expect([readFirst.getState().seen.size, isBlind()]).toEqual([0, true]);
  });

  it('is too late once the model was seen, however it is hidden afterwards', async () => {
    const { annotations, readFirst, catalogue, isBlind, isHidden } = aHouse();
    await annotations.getState().loadFilm(film);
    catalogue.setState({ selectedKey: film });

    await readFirst.getState().choose(true);

    expect([isHidden(), isBlind()]).toEqual([true, false]);
  });

  it('counts as said first once only: an opinion taken back and said again has seen the model', async () => {
    const { annotations, readFirst, catalogue, isBlind, isHidden } = aHouse();
    await readFirst.getState().choose(true);
    await annotations.getState().loadFilm(film);
    catalogue.setState({ selectedKey: film });
    const before = isBlind();
    await annotations.getState().opine(film, { ...seen, value: 'absent', isBlind: before });
    await annotations.getState().undo(film);

    expect([before, isHidden(), isBlind()]).toEqual([true, true, false]);
  });

  it('is still chosen at the next start, and counts the opinions that were changed', async () => {
    const { storage, log, annotations, readFirst } = aHouse();
    await readFirst.getState().choose(true);
    await annotations.getState().opine(film, { ...seen, value: 'absent', isBlind: true });
    await annotations.getState().opine(film, { ...seen, value: 'present', isBlind: false });

    const next = createReadFirst({ settings: storage.settings, log });
    await next.getState().restore();

    expect(next.getState()).toMatchObject({ isOn: true, figures: { stated: 1, changed: 1 } });
  });

  it('is asked of each of two readers of a film given twice, who are blind one to the other and to the model', async () => {
    const { annotations, catalogue, isBlind, isHidden } = aHouse();
    const said = async () => {
      const before = [isHidden(), isBlind()];
      await annotations.getState().opine(film, { ...seen, value: 'absent', isBlind: isBlind() });
      return [...before, isHidden()];
    };
    await annotations.getState().loadFilm(film);
    annotations.getState().giveTwice(new Map([[film, 'fracture']]));
    catalogue.setState({ selectedKey: film });

    annotations.getState().signAs('Anne');
    const ofAnne = await said();
    annotations.getState().signAs('Zoé');
    const ofZoe = await said();

    expect([ofAnne, ofZoe]).toEqual([
      [true, true, false],
      [true, true, false],
    ]);
    const events = annotations.getState().logs[film]?.events ?? [];
    expect(events.map((event) => event.kind === 'opinion' && event.isBlind)).toEqual([true, true]);
  });
});
