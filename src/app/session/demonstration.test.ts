import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCatalogueSlice } from '../../catalogue/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { createDemonstration, type DemonstrationPorts } from './demonstration.ts';

/** Films named a, b, c; `draw` hands over what the test says. */
function aDemonstration(draw: DemonstrationPorts['draw']) {
  const opened: unknown[] = [];
  const store = createStore(createCatalogueSlice({ storage: createMemoryStorage() }));
  const demonstration = createDemonstration({
    catalogue: store.getState,
    names: () => ['a', 'b', 'c'],
    draw,
    openFiles: ([file], choice) => Promise.resolve(void opened.push([file?.name, choice])),
  });
  const statuses = () => store.getState().films.map(({ status }) => status);
  return { demonstration, opened, statuses, lines: () => store.getState().films.map(({ id }) => id) };
}

const bytes = new Uint8Array();

describe('the demonstration study in one click', () => {
  it('lists all films at once and opens each at its line, the first alone on screen', async () => {
    const { demonstration, opened, lines } = aDemonstration((onFilm) => {
      ['a', 'b', 'c'].forEach((fileName, at) => onFilm({ fileName, bytes }, at));
      return Promise.resolve();
    });

    await demonstration.open();

    const [first, second, third] = lines();
    expect(opened).toEqual([
      ['a', { lines: [first], isBehind: false }],
      ['b', { lines: [second], isBehind: true }],
      ['c', { lines: [third], isBehind: true }],
    ]);
  });

  it('opens nothing more once it was stopped, and can be asked for again', async () => {
    let stopped = false;
    const { demonstration, opened } = aDemonstration(async (onFilm, signal) => {
      onFilm({ fileName: 'a', bytes }, 0);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      stopped = true;
      onFilm({ fileName: 'b', bytes }, 1);
    });

    const opening = demonstration.open();
    demonstration.cancel();
    await opening;

    expect([stopped, opened.length]).toEqual([true, 1]);
    void demonstration.open();
    expect(opened).toHaveLength(2);
  });

  it('is not begun twice at the same time', async () => {
    let begun = 0;
    const { demonstration, lines } = aDemonstration(() => Promise.resolve(void (begun += 1)));

    await Promise.all([demonstration.open(), demonstration.open()]);

    expect([begun, lines().length]).toEqual([1, 3]);
  });

  it('refuses the films that could not be drawn, and keeps those that were', async () => {
    const { demonstration, opened, statuses } = aDemonstration((onFilm) => {
      onFilm({ fileName: 'a', bytes }, 0);
      return Promise.reject(new Error('the worker did not load'));
    });

    await demonstration.open();

    expect(opened).toHaveLength(1);
    expect(statuses()).toEqual(['opening', 'refused', 'refused']);
  });
});
