import { tensor2d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend.ts';
import { hasShared, maxDifference, readFloats } from '../golden.ts';
import { rowsOf, unitRows } from './unitRows.ts';

const contrastive = (file: string) => readFloats('golden', 'contrastive', file);

beforeAll(() => startBackend('wasm'));

describe.skipIf(!hasShared('golden', 'contrastive'))(
  'vectors of films and sentences (needs ../shared/golden)',
  () => {
    it.each(['image', 'text'])('of the %s side are brought to unit length as PyTorch does', async (side) => {
      const raw = tensor2d(contrastive(`${side}_raw.bin`), [6, 32]);

      const rows = await rowsOf(unitRows(raw));

      const found = rows.flatMap((row) => [...row]);
      expect(maxDifference(found, contrastive(`${side}_normalised.bin`))).toBeLessThan(1e-6);
    });
  },
);

it('keeps a row of zeros at zero, and no NaN comes of it', async () => {
  const [zero] = await rowsOf(unitRows(tensor2d([0, 0, 0], [1, 3])));

  expect([...(zero ?? [])]).toEqual([0, 0, 0]);
});
