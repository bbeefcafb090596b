import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { squareGeometry } from '../../dicom/index.ts';
import { annotationsError } from '../errors.ts';
import type { Mark } from '../mark.ts';
import { createAlikeSlice, type AlikePorts } from './alikeSlice.ts';

const model = { modelName: 'osselet-mini', modelVersion: 2, modelHash: 'h', backend: 'wasm' };
const grid = {
  rows: 2,
  columns: 2,
  film: { columns: 200, rows: 200 },
  inSquare: squareGeometry(200, 200, { fit: 'letterbox', sidePx: 32 }),
  sidePx: 32,
};
/** Two places of one patch on each film: the second film is more like the mark. */
const cosines: Readonly<Record<string, readonly number[]>> = {
  'b#0': [0.5, 0, 0, 0.4],
  'c#0': [0, 0.9, 0, 0],
};
const source: Mark = {
  tool: 'rectangle',
  points: [
    { x: 0, y: 0 },
    { x: 100, y: 100 },
  ],
  text: 'vis',
};

function anAlike(ports: Partial<AlikePorts> = {}) {
  const drawn: (readonly [string, Mark])[] = [];
  const store = createStore(
    createAlikeSlice({
      markOf: () => source,
      othersOf: () => ['b#0', 'c#0'],
      likenessTo: (_, filmKey) =>
        Promise.resolve({
          grid,
          map: {
            rows: 2,
            columns: 2,
            cosines: Float32Array.from(cosines[filmKey]!),
            tissue: new Uint8Array(4).fill(1),
          },
          ordinary: new Float32Array(4),
          size: { width: 100, height: 100 },
          model,
        }),
      put: (filmKey, mark) => drawn.push([filmKey, mark]),
      ...ports,
    }),
  );
  return { drawn, store, ...store.getInitialState(), now: () => store.getState().alike };
}

const from = { filmKey: 'a#0', markId: 'm' };

describe('another one like this', () => {
  it('is proposed on the other films of the study, the most like first, and becomes a mark when confirmed', async () => {
    const { search, confirm, reject, drawn, now } = anAlike();

    await search(from);

    const found = now();
    const places = found.kind === 'proposed' ? found.places : [];
    expect(places.map(({ filmKey, score }) => [filmKey, Number(score.toFixed(2))])).toEqual([
      ['c#0', 0.9],
      ['b#0', 0.5],
      ['b#0', 0.4],
      ['c#0', 0],
    ]);
    confirm(places[0]!.id);
    for (const { id } of places.slice(1)) reject(id);
    const points = [
      { x: 100, y: 0 },
      { x: 200, y: 100 },
    ];
    const proposal = { way: 'like-mark', score: expect.closeTo(0.9, 6) as number, ...model };
    expect(drawn).toEqual([['c#0', { tool: 'rectangle', points, text: 'vis', proposal }]]);
    expect(now()).toEqual({ kind: 'off' });
  });

  it('puts a film that is like the whole of the mark’s film before one of another region', async () => {
    const likenessTo: AlikePorts['likenessTo'] = (_, filmKey) =>
      Promise.resolve({
        grid,
        map: {
          rows: 2,
          columns: 2,
          cosines: Float32Array.from(filmKey === 'b#0' ? [0.95, 0.9, 0.9, 0.9] : [0.6, 0, 0, 0]),
          tissue: new Uint8Array(4).fill(1),
        },
        ordinary: new Float32Array(4).fill(filmKey === 'b#0' ? 0.9 : 0.1),
        size: { width: 100, height: 100 },
        model,
      });
    const { search, now } = anAlike({ likenessTo });

    await search(from);

    const found = now();
    const [first] = found.kind === 'proposed' ? found.places : [];
    expect([first?.filmKey, first?.box]).toEqual(['b#0', { left: 0, top: 0, right: 100, bottom: 100 }]);
  });

  it('says how many films are done, and stops when it is left', async () => {
    const answers: (() => void)[] = [];
    const likenessTo: AlikePorts['likenessTo'] = (_, filmKey) =>
      new Promise((_resolve, fail) =>
        answers.push(() => fail(annotationsError('assist-not-read', { filmKey }))),
      );
    const { search, leave, now } = anAlike({ likenessTo });

    const searching = search(from);
    expect(now()).toEqual({ kind: 'searching', done: 0, total: 2 });
    leave();
    answers[0]?.();
    await searching;

    expect([now().kind, answers.length]).toEqual(['off', 1]);
  });

  it('says which error stopped it', async () => {
    const error = annotationsError('assist-not-read');
    const { search, now } = anAlike({ likenessTo: () => Promise.reject(error) });

    await search(from);

    expect(now()).toEqual({ kind: 'failed', error });
  });
});
