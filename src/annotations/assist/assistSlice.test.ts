import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { squareGeometry } from '../../dicom/index.ts';
import type { Mark } from '../mark.ts';
import { createAssistSlice, patchesOfRegion, type ClickLikeness } from './assistSlice.ts';
import { annotationsError } from '../errors.ts';

const model = { modelName: 'osselet-mini', modelVersion: 2, modelHash: 'h', backend: 'wasm' };
/** 400 × 400 pixels under 4 × 4 patches of 100; the left two columns are alike. */
const likeness: ClickLikeness = {
  grid: {
    rows: 4,
    columns: 4,
    film: { columns: 400, rows: 400 },
    inSquare: squareGeometry(400, 400, { fit: 'letterbox', sidePx: 64 }),
    sidePx: 64,
  },
  map: {
    rows: 4,
    columns: 4,
    cosines: Float32Array.from([0.9, 0.8, 0, 0, 1, 0.95, 0, 0, 0.1, 0.1, 0, 0, 0, 0, 0, 0]),
    tissue: new Uint8Array(16).fill(1),
  },
  seed: 4,
  model,
};

function anAssist(likenessOf: (filmKey: string) => Promise<ClickLikeness> = () => Promise.resolve(likeness)) {
  const drawn: (readonly [string, Mark])[] = [];
  const store = createStore(
    createAssistSlice({ likenessOf, put: (filmKey, mark) => drawn.push([filmKey, mark]) }),
  );
  return { drawn, store, ...store.getInitialState(), now: () => store.getState().assist };
}

const region = (assist: ReturnType<ReturnType<typeof anAssist>['now']>) =>
  assist.kind === 'proposed' ? patchesOfRegion(assist.region).length : NaN;

describe('the assisted box', () => {
  it('becomes a rectangle of the person’s, which says what proposed it and how like it had to be', async () => {
    const { choose, ask, adjust, accept, drawn, now } = anAssist();
    choose();
    await ask('a#0', { x: 50, y: 150 });
    expect(region(now())).toBe(3);
    adjust(1);

    accept();

    const points = [
      { x: 0, y: 0 },
      { x: 200, y: 200 },
    ];
    const proposal = { way: 'like-click', score: expect.closeTo(0.8, 6) as number, ...model };
    expect(drawn).toEqual([['a#0', { tool: 'rectangle', points, text: '', proposal }]]);
    expect(now().kind).toBe('waiting');
  });

  it('is dropped by one step back, and the tool laid down by the next', async () => {
    const { choose, ask, leave, drawn, now } = anAssist();
    choose();
    await ask('a#0', { x: 50, y: 150 });

    expect([leave(), now().kind, leave(), now().kind, leave()]).toEqual([
      true,
      'waiting',
      true,
      'off',
      false,
    ]);
    expect(drawn).toEqual([]);
  });

  it('answers the last click, and none after it was left', async () => {
    const answers: (() => void)[] = [];
    const slow = () => new Promise<ClickLikeness>((resolve) => answers.push(() => resolve(likeness)));
    const { choose, ask, leave, now } = anAssist(slow);
    choose();
    const [first, second] = [ask('a#0', { x: 1, y: 1 }), ask('b#0', { x: 1, y: 1 })];
    answers[0]?.();
    await first;
    expect(now()).toEqual({ kind: 'asking', filmKey: 'b#0' });

    leave();
    answers[1]?.();
    await second;

    expect(now().kind).toBe('waiting');
  });

  it('says why nothing is proposed, and has nothing to change then', async () => {
    const error = annotationsError('assist-no-tissue');
    const { choose, ask, adjust, now } = anAssist(() => Promise.reject(error));
    choose();

    await ask('a#0', { x: 1, y: 1 });

    expect(now()).toEqual({ kind: 'failed', error });
    expect(adjust(1)).toBe(false);
  });
});
