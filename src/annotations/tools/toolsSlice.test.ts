import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createMemoryStorage } from '../../storage/index.ts';
import { film } from '../builders.ts';
import { createAnnotationLog } from '../log.ts';
import { canReverse, marksOn } from '../selectors.ts';
import { createAnnotationsSlice } from '../slice.ts';
import { draftMark, shownMarks } from './shownMarks.ts';
import { createToolsSlice } from './toolsSlice.ts';

/** A hand with a tool over a log in memory. */
async function atWork(storage = createMemoryStorage()) {
  const annotations = createStore(createAnnotationsSlice({ log: createAnnotationLog(storage) }));
  const ids = ['a', 'b', 'c'][Symbol.iterator]();
  const tools = createStore(
    createToolsSlice({
      log: () => annotations.getState(),
      marksOf: (key) => marksOn(annotations.getState(), key),
      newId: () => ids.next().value ?? 'more',
    }),
  );
  await annotations.getState().loadFilm(film);
  const kept = () => [...marksOn(annotations.getState(), film).values()];
  const send = (kind: 'down' | 'move' | 'up', x: number, y: number) =>
    tools.getState().send(film, { kind, at: { x, y }, slop: 2 });
  const drag = async (from: [number, number], to: [number, number]) => {
    send('down', ...from);
    send('move', ...to);
    send('up', ...to);
    await settled();
  };
  const settled = async () => {
    await expect.poll(() => tools.getState().held.length).toBe(0);
  };
  return { annotations, tools, storage, kept, send, drag, settled };
}

const aFilm = { key: film, laterality: null, patientOrientation: null };

const line = {
  tool: 'length',
  points: [
    { x: 10, y: 10 },
    { x: 40, y: 50 },
  ],
  text: '',
};

describe('a radiologist who measures', () => {
  it('draws a length that is kept and found in a later session', async () => {
    const { tools, kept, drag, storage } = await atWork();
    tools.getState().choose('length');

    await drag([10, 10], [40, 50]);

    expect(kept()).toEqual([line]);
    expect((await atWork(storage)).kept()).toEqual([line]);
    expect(tools.getState().selected).toEqual({ filmKey: film, markId: 'a' });
  });

  it('takes back exactly one gesture with one undo, and gives it again', async () => {
    const { annotations, tools, kept, drag, send, settled } = await atWork();
    tools.getState().choose('length');
    await drag([10, 10], [40, 50]);
    tools.getState().grab({ filmKey: film, markId: 'a' }, kept()[0]!, 1, { x: 40, y: 50 });
    for (let x = 41; x <= 60; x++) send('move', x, 50);
    send('up', 60, 50);
    await settled();
    expect(kept()[0]?.points[1]).toEqual({ x: 60, y: 50 });

    await annotations.getState().undo(film);
    expect(kept()).toEqual([line]);
    await annotations.getState().undo(film);
    expect(kept()).toEqual([]);
    expect(canReverse(annotations.getState(), film)).toEqual({ undo: false, redo: true });

    await annotations.getState().redo(film);
    await annotations.getState().redo(film);
    expect(kept()[0]?.points[1]).toEqual({ x: 60, y: 50 });
  });

  it('deletes a mark and takes the deletion back', async () => {
    const { annotations, tools, kept, drag } = await atWork();
    tools.getState().choose('length');
    await drag([10, 10], [40, 50]);

    tools.getState().remove({ filmKey: film, markId: 'a' });
    await expect.poll(kept).toEqual([]);
    expect(tools.getState().selected).toBeNull();

    await annotations.getState().undo(film);
    expect(kept()).toEqual([line]);
  });

  it('sees the mark without a gap between the release and the disk', async () => {
    const { annotations, tools, send, settled } = await atWork();
    tools.getState().choose('length');
    send('down', 10, 10);
    send('move', 40, 50);
    expect(draftMark(tools.getState(), aFilm)).toEqual(line);

    send('up', 40, 50);

    expect(marksOn(annotations.getState(), film).size).toBe(0);
    expect([...shownMarks(new Map(), tools.getState(), film).values()]).toEqual([line]);
    await settled();
  });

  it('does not keep a mark in sight that could not be saved', async () => {
    const { annotations, tools, drag, storage } = await atWork();
    tools.getState().choose('length');
    storage.close();

    await drag([10, 10], [40, 50]);

    expect(annotations.getState().save.kind).toBe('failed');
    expect(shownMarks(marksOn(annotations.getState(), film), tools.getState(), film).size).toBe(0);
  });
});

describe('Escape', () => {
  it('leaves first the gesture, then the tool, then the selection, and then nothing', async () => {
    const { tools, kept, drag, send } = await atWork();
    tools.getState().choose('length');
    await drag([10, 10], [40, 50]);
    send('down', 20, 20);

    expect(tools.getState().leave()).toBe(true);
    expect(tools.getState()).toMatchObject({ doing: null, active: 'length' });
    expect(tools.getState().leave()).toBe(true);
    expect(tools.getState()).toMatchObject({ active: null, selected: { markId: 'a' } });
    expect(tools.getState().leave()).toBe(true);
    expect(tools.getState().leave()).toBe(false);
    expect(kept()).toHaveLength(1);
  });
});

describe('a tool', () => {
  it('is left when it is chosen again, and shows the marks that were hidden', async () => {
    const { tools } = await atWork();
    tools.getState().toggleShown();
    expect(tools.getState().areShown).toBe(false);

    tools.getState().choose('angle');
    expect(tools.getState()).toMatchObject({ active: 'angle', areShown: true });

    tools.getState().choose('angle');
    expect(tools.getState().active).toBeNull();
  });

  it('drops a mark begun on one film when the hand goes to another', async () => {
    const { tools, send } = await atWork();
    tools.getState().choose('cobb');
    send('down', 10, 10);
    send('up', 90, 10);

    tools.getState().send('9#0', { kind: 'down', at: { x: 5, y: 5 }, slop: 2 });

    expect(draftMark(tools.getState(), aFilm)).toBeNull();
    expect(draftMark(tools.getState(), { ...aFilm, key: '9#0' })?.points).toHaveLength(2);
  });

  it('draws a calibration with the object that was named for it', async () => {
    const { tools, kept, drag } = await atWork();
    tools.getState().setKnown({ object: 'ruler', knownMm: 50 });
    tools.getState().choose('calibration');

    await drag([0, 0], [0, 200]);

    expect(kept()).toEqual([
      {
        tool: 'calibration',
        object: 'ruler',
        knownMm: 50,
        text: '',
        points: [
          { x: 0, y: 0 },
          { x: 0, y: 200 },
        ],
      },
    ]);
  });
});

describe('a mark that is there', () => {
  it('is locked against moving and deleting, until it is unlocked', async () => {
    const { annotations, tools, kept, drag, send, settled } = await atWork();
    tools.getState().choose('length');
    await drag([10, 10], [40, 50]);
    const at = { filmKey: film, markId: 'a' };
    await annotations.getState().changeMark(film, 'a', { look: { isLocked: true } });

    tools.getState().grab(at, kept()[0]!, 1, { x: 40, y: 50 });
    send('move', 60, 60);
    tools.getState().remove(at);
    await settled();

    expect(kept()).toEqual([{ ...line, look: { isLocked: true } }]);
    await annotations.getState().undo(film);
    tools.getState().remove(at);
    await expect.poll(kept).toEqual([]);
  });

  it('is copied to another film with its geometry, and says where it is from', async () => {
    const { annotations, tools, drag, settled } = await atWork();
    tools.getState().choose('length');
    await drag([10, 10], [40, 50]);

    tools.getState().copy({ filmKey: film, markId: 'a' }, '9#0');
    await settled();

    expect([...marksOn(annotations.getState(), '9#0').values()]).toEqual([
      { ...line, look: {}, copiedFrom: film },
    ]);
    expect(tools.getState().selected).toEqual({ filmKey: '9#0', markId: 'b' });
  });

  it('draws a new point to its own, unless the magnet is off', async () => {
    const { tools, kept, drag } = await atWork();
    tools.getState().choose('length');
    await drag([10, 10], [40, 50]);

    await drag([41, 52], [90, 50]);
    tools.getState().toggleSnapping();
    await drag([41, 52], [90, 53]);

    expect(kept().map(({ points }) => points[0])).toEqual([
      { x: 10, y: 10 },
      { x: 40, y: 50 },
      { x: 41, y: 52 },
    ]);
  });

  it('is drawn level while Shift is held', async () => {
    const { tools, kept, send, settled } = await atWork();
    tools.getState().choose('length');
    send('down', 10, 10);
    tools.getState().send(film, { kind: 'up', at: { x: 60, y: 13 }, slop: 2, isStraight: true });
    await settled();

    expect(kept()[0]?.points[1]).toEqual({ x: 60, y: 10 });
  });
});
