/** The brush over a log in memory: what stands after each stroke. */
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createMemoryStorage } from '../../../storage/index.ts';
import { film } from '../../builders.ts';
import { createAnnotationLog } from '../../log.ts';
import { marksOn } from '../../selectors.ts';
import { createAnnotationsSlice } from '../../slice.ts';
import { createToolsSlice } from '../toolsSlice.ts';
import { maskArea } from './maskOf.ts';

const facts = {
  spacing: null,
  pixelAspect: null,
  laterality: null,
  patientOrientation: null,
  rows: 60,
  columns: 80,
};

async function atWork() {
  const storage = createMemoryStorage();
  const annotations = createStore(createAnnotationsSlice({ log: createAnnotationLog(storage) }));
  const tools = createStore(
    createToolsSlice({
      log: () => annotations.getState(),
      filmOf: () => facts,
      marksOf: (key) => marksOn(annotations.getState(), key),
    }),
  );
  await annotations.getState().loadFilm(film);
  tools.getState().choose('mask');
  tools.getState().setBrush({ radiusPx: 3, isErasing: false });
  const stroke = (way: readonly [number, number][], isStraight = false) => {
    const { send } = tools.getState();
    way.forEach(([x, y], at) =>
      send(film, { kind: at === 0 ? 'down' : 'move', at: { x, y }, slop: 2, isStraight }),
    );
    const [x, y] = way.at(-1)!;
    send(film, { kind: 'up', at: { x, y }, slop: 2 });
  };
  const settled = () => expect.poll(() => tools.getState().held.length).toBe(0);
  const areas = () =>
    [...marksOn(annotations.getState(), film).values()].map((mark) =>
      mark.tool === 'mask' ? maskArea(mark.rle, null).value : NaN,
    );
  return { annotations, tools, stroke, settled, areas };
}

describe('a person who paints', () => {
  it('adds strokes to one mask, erases with Shift, and takes them back one by one', async () => {
    const { annotations, stroke, settled, areas } = await atWork();
    // At once: the second stroke is painted on the first before that is on disk.
    stroke([
      [20, 20],
      [40, 20],
    ]);
    stroke([[30, 40]]);
    await settled();
    const [both = NaN] = areas();
    expect(areas()).toHaveLength(1);
    expect(both).toBeGreaterThan(6 * 20 + 24);

    stroke([[30, 40]], true);
    await settled();
    const [erased = NaN] = areas();
    expect(erased).toBeLessThan(both - 20);

    await annotations.getState().undo(film);
    expect(areas()).toEqual([both]);
    await annotations.getState().undo(film);
    expect(areas()).toEqual([erased]);
    await annotations.getState().undo(film);
    expect(areas()).toEqual([]);
  });

  it('begins another mask where none is selected, and has none left once all of it is erased', async () => {
    const { tools, stroke, settled, areas } = await atWork();
    stroke([[20, 20]]);
    tools.getState().select(null);
    stroke([[60, 40]]);
    await settled();
    expect(areas()).toHaveLength(2);

    tools.getState().setBrush({ radiusPx: 20, isErasing: true });
    stroke([[60, 40]]);
    await settled();

    await expect.poll(areas).toHaveLength(1);
  });

  it('fills the holes of the selected mask in one gesture, and leaves a locked one as it is', async () => {
    const { annotations, tools, stroke, settled, areas } = await atWork();
    stroke([
      [20, 20],
      [50, 20],
      [50, 45],
      [20, 45],
      [20, 20],
    ]);
    await settled();
    const [ring = NaN] = areas();
    tools.getState().fill();
    await settled();
    const [filled = NaN] = areas();
    expect(filled).toBeGreaterThan(ring + 400);

    const { selected, change, canFill } = tools.getState();
    change(selected!, { look: { isLocked: true } });
    await expect.poll(canFill).toBe(false);
    stroke([[70, 5]]);
    await settled();
    expect(areas()).toHaveLength(2);
    expect(areas()[0]).toBe(filled);
    expect(annotations.getState().save.kind).toBe('saved');
  });
});
