/** Searches over some of the films, and with a part of one. */
import { describe, expect, it } from 'vitest';
import { aText } from './builders.ts';
import type { SearchSlice } from './state.ts';
import type { FilmFacts } from './filter.ts';
import { open } from './testSearch.ts';

const aFact = (key: string, facts: Partial<FilmFacts> = {}): FilmFacts => ({
  key,
  region: null,
  view: null,
  studyDate: null,
  isToReopen: false,
  ...facts,
});

describe('a search with filters', () => {
  const films = [
    aFact('wrist', { region: 'WRIST', studyDate: '20240101' }),
    aFact('hand', { region: 'HAND', studyDate: '20240601' }),
    aFact('knee', { region: 'KNEE', isToReopen: true }),
  ];

  it('ranks only the films that pass, and anew when a filter changes, without asking the model again', async () => {
    const asked: string[] = [];
    const search = open({
      films: () => films,
      embedText: (sentence) => Promise.resolve(aText(sentence)).finally(() => asked.push(sentence)),
    });
    await search.searchByText('fracture');

    await search.setFilter({ region: 'HAND' });

    expect(search.hits()).toEqual(['hand']);
    expect(search.status()).toMatchObject({ compared: 1, leftOut: { toReopen: 0, undated: 0 } });
    await search.setFilter({ region: null });
    expect(search.hits()).toEqual(['knee', 'hand', 'wrist']);
    expect(search.status()).toMatchObject({ leftOut: null });
    expect(asked).toEqual(['fracture']);
  });

  it('says how many films are left out because nobody knows their date', async () => {
    const search = open({ films: () => films });
    await search.setFilter({ from: '2024-05-01' });

    await search.searchByFilm('wrist');

    expect(search.hits()).toEqual(['hand']);
    expect(search.status()).toMatchObject({ leftOut: { toReopen: 1, undated: 0 } });
  });

  it('keeps to the films that were annotated', async () => {
    const search = open({ films: () => films, annotated: () => Promise.resolve(new Set(['wrist', 'knee'])) });
    await search.setFilter({ onlyAnnotated: true });

    await search.searchByText('fracture');

    expect(search.hits()).toEqual(['knee', 'wrist']);
  });

  it('answers by the filter that is set last, though it was set while the search was under way', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const search = open({ films: () => films, embedText: (sentence) => held.then(() => aText(sentence)) });

    const searching = search.searchByText('fracture');
    const filtering = search.setFilter({ region: 'WRIST' });
    goOn();
    await Promise.all([searching, filtering]);

    expect(search.hits()).toEqual(['wrist']);
  });
});

describe('a search by a part of a film', () => {
  const wrist = { key: 'wrist', columns: 400, rows: 300 };
  const drag = async ({ draw }: Pick<SearchSlice, 'draw'>, from: number, to: number) => {
    for (const [kind, at] of [
      ['down', from],
      ['up', to],
    ] as const)
      await draw(wrist, { kind, at: { x: at, y: at }, slop: 4 });
  };

  it('ranks the other films by the part that was drawn, cut at the edge of the film', async () => {
    const parts: unknown[] = [];
    const search = open({
      embedPart: (key, part) => {
        parts.push([key, part]);
        return Promise.resolve(Float32Array.of(0.6, 0.8));
      },
    });

    search.togglePart();
    await drag(search, 100, 350);

    expect(parts).toEqual([['wrist', { left: 100, top: 100, right: 350, bottom: 300 }]]);
    expect(search.hits()).toEqual(['hand', 'knee']);
  });

  it('draws nothing unless it was asked to, and is left by the same button or by Escape', async () => {
    const search = open();
    await drag(search, 100, 200);
    expect(search.hits()).toBe('idle');

    search.togglePart();
    search.togglePart();
    expect(search.leavePart()).toBe(false);
    search.togglePart();
    expect(search.leavePart()).toBe(true);
  });

  it('says what is wrong with a part that cannot be searched by', async () => {
    const search = open();
    search.togglePart();
    await drag(search, 100, 106);
    expect(search.status()).toMatchObject({ kind: 'failed', error: { code: 'part-too-small' } });

    search.togglePart();
    await drag(search, -200, -100);
    expect(search.status()).toMatchObject({ kind: 'failed', error: { code: 'part-outside-film' } });
  });
});
