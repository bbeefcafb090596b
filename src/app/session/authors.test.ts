import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createAnnotationLog, createAnnotationsSlice } from '../../annotations/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { createAuthors, type Author } from './authors.ts';

const film = '1.2.840.1#0';
const opinion = { finding: 'fracture', findingLabel: 'fracture', isBlind: false, isPhantom: false } as const;
const an = (name: string): Author => ({ name, initials: name[0]!, colour: 'blue', isSenior: false });

function aWorkstation(storage = createMemoryStorage()) {
  const annotations = createStore(createAnnotationsSlice({ log: createAnnotationLog(storage) }));
  const authors = createAuthors({ settings: storage.settings, annotations });
  const said = async () =>
    (await storage.events.all()).map(({ event }) => (event as { author: string }).author);
  return { storage, annotations, authors, said };
}

describe('who annotates on a workstation', () => {
  it('is nobody until a name is given, then whoever is at work, and each event says who', async () => {
    const { annotations, authors, said } = aWorkstation();
    const say = (value: 'present' | 'absent') => annotations.getState().opine(film, { ...opinion, value });

    await say('present');
    await authors.getState().add(an('Anne'));
    await say('present');
    await authors.getState().add(an('Zoé'));
    await say('absent');
    await authors.getState().chooseNext();
    await say('absent');

    expect(await said()).toEqual(['', 'Anne', 'Zoé', 'Anne']);
  });

  it('is known again at the next start, under the same name', async () => {
    const { storage, authors } = aWorkstation();
    await authors.getState().add({ ...an('Anne'), isSenior: true });
    await authors.getState().add(an(' Zoé  L '));

    const next = aWorkstation(storage);
    await next.authors.getState().restore();

    expect(next.authors.getState().current).toBe('Zoé L');
    expect(next.annotations.getState().author).toBe('Zoé L');
    expect(next.authors.getState().authors.map(({ name, isSenior }) => [name, isSenior])).toEqual([
      ['Anne', true],
      ['Zoé L', false],
    ]);
  });

  it('is nobody once the one at work was taken off the list; what they said stays theirs', async () => {
    const { annotations, authors, said } = aWorkstation();
    await authors.getState().add(an('Anne'));
    await annotations.getState().opine(film, { ...opinion, value: 'present' });

    await authors.getState().remove('Anne');

    expect([authors.getState().current, annotations.getState().author]).toEqual(['', '']);
    expect(await said()).toEqual(['Anne']);
  });
});
