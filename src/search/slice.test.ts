import { describe, expect, it } from 'vitest';
import { anIndexOf, aText, filmVectors } from './builders.ts';
import { open, someFacts } from './testSearch.ts';

describe('searching among the open films', () => {
  it('ranks the others by likeness to the film on screen, and says among how many', async () => {
    const search = open();

    await search.searchByFilm('wrist');

    expect(search.hits()).toEqual(['hand', 'knee']);
    expect(search.status()).toMatchObject({ query: { kind: 'film', filmKey: 'wrist' }, compared: 2 });
  });

  it('ranks all of them by likeness to the sentence', async () => {
    const search = open();

    await search.searchByText('  gonarthrose ');

    expect(search.hits()).toEqual(['knee', 'hand', 'wrist']);
    expect(search.status()).toMatchObject({
      query: { kind: 'text', sentence: 'gonarthrose' },
      compared: 3,
    });
  });

  it('ranks by a sentence no film that its reader is to speak of first, and says how many', async () => {
    const search = open({
      films: () => ['hand', 'knee', 'wrist'].map(someFacts),
      withheld: () => Promise.resolve(new Set(['knee'])),
    });

    await search.searchByText('gonarthrose');
    expect(search.hits()).toEqual(['hand', 'wrist']);
    expect(search.status()).toMatchObject({ compared: 2, withheld: 1 });

    await search.searchByFilm('wrist');
    expect(search.hits()).toEqual(['hand', 'knee']);
    expect(search.status()).toMatchObject({ withheld: 0 });
  });

  it('counts as withheld only what passes the filters', async () => {
    const asked: (readonly string[])[] = [];
    const search = open({
      films: () => ['hand', 'knee', 'wrist'].map(someFacts),
      withheld: (films) => {
        asked.push(films);
        return Promise.resolve(new Set(films));
      },
    });

    await search.setFilter({ region: 'KNEE' });
    await search.searchByText('gonarthrose');

    expect(asked).toEqual([['knee']]);
    expect(search.status()).toMatchObject({ hits: [], compared: 0, withheld: 1 });
  });

  it('takes a ranking off the screen at once when somebody else is to see it', async () => {
    const hidden = new Set<string>();
    const films = () => ['hand', 'knee', 'wrist'].map(someFacts);
    const search = open({ films, withheld: () => Promise.resolve(new Set(hidden)) });
    await search.searchByText('gonarthrose');
    expect(search.hits()).toEqual(['knee', 'hand', 'wrist']);

    hidden.add('knee');
    const again = search.anew();
    const meanwhile = search.hits();
    await again;

    expect([meanwhile, search.hits()]).toEqual(['searching', ['hand', 'wrist']]);
  });

  it('shows a page of results, and as many again when asked, from the best on', async () => {
    const index = anIndexOf(...Array.from({ length: 30 }, (_, at) => `film ${String(at).padStart(2, '0')}`));
    const search = open({ find: (query, options) => index.find(query, options) });
    await search.searchByText('fracture');
    expect(search.hits()).toHaveLength(12);

    await search.showMore();

    expect(search.hits()).toHaveLength(24);
    expect(search.hits().at(-1)).toBe('film 23');
    expect(search.status()).toMatchObject({ compared: 30 });
    await search.searchByText('arthrose');
    expect(search.hits()).toHaveLength(12);
  });

  it('makes no search with words that the model does not know', async () => {
    const search = open({ embedText: (sentence) => Promise.resolve(aText(sentence, 'unknown')) });

    await search.searchByText('zygomatique');

    const error = { room: 'search', code: 'out-of-vocabulary', facts: { words: 'zygomatique' } };
    expect(search.status()).toMatchObject({ kind: 'failed', error });
  });

  it.each([
    ['has no word', aText('')],
    ['could not be embedded', null],
  ])('makes no search with a sentence that %s', async (_, text) => {
    const search = open({ embedText: () => Promise.resolve(text) });

    await search.searchByText('…');

    expect(search.status()).toMatchObject({ kind: 'failed', error: { code: 'empty-sentence' } });
  });

  it('ranks again when another film has been read, and still when that fails', async () => {
    const index = anIndexOf('wrist', 'hand');
    let isBroken = false;
    const search = open({
      find: (...asked) => (isBroken ? Promise.reject(new TypeError('gone')) : index.find(...asked)),
    });
    await search.searchByFilm('wrist');
    expect(search.hits()).toEqual(['hand']);

    index.put(['knee'], filmVectors.knee!);
    await search.refresh();
    expect(search.hits()).toEqual(['hand', 'knee']);

    isBroken = true;
    await search.refresh();
    expect(search.hits()).toEqual(['hand', 'knee']);
  });

  it('drops a film that left from what was found', async () => {
    const index = anIndexOf('wrist', 'hand', 'knee');
    const search = open({ find: (...asked) => index.find(...asked) });
    await search.searchByFilm('wrist');

    index.remove(['hand']);
    await search.refresh();

    expect(search.hits()).toEqual(['knee']);
  });

  it('has nothing to rank again before a search', async () => {
    const search = open();

    await search.refresh();

    expect(search.hits()).toBe('idle');
  });

  it('keeps the typed reason when the film cannot be embedded', async () => {
    const search = open();

    await search.searchByFilm('damaged');

    expect(search.status()).toMatchObject({ kind: 'failed', error: { room: 'dicom', code: 'truncated' } });
  });

  it('shows the newer search even when the older one answers last', async () => {
    let answerOlder = (): void => undefined;
    const held = new Promise<void>((resolve) => (answerOlder = resolve));
    const search = open({
      embedText: async (sentence) => {
        await held;
        return aText(sentence);
      },
    });

    const older = search.searchByText('fracture');
    await search.searchByFilm('wrist');
    answerOlder();
    await older;

    expect(search.hits()).toEqual(['hand', 'knee']);
  });
});
