import { describe, expect, it } from 'vitest';
import { residualStem, type ResidualStem } from '../engine/index.ts';
import type { Manifest } from './manifest.ts';
import { aSealedFolder, bundledJson, refusalOf } from './testFolder.ts';

const { weights } = bundledJson<Manifest>('manifest.json');
/** As the bundled manifest writes it: residual blocks, and no `kind`. */
const written = weights.image as object as { readonly stem: ResidualStem };
const layers = residualStem(written.stem);
const withImage = (image: object) => refusalOf(aSealedFolder({}, () => ({ weights: { ...weights, image } })));
const withLayer = (index: number, change: object) =>
  withImage({
    ...written,
    kind: 'hybrid',
    stem: layers.map((layer, at) => (at === index ? { ...layer, ...change } : layer)),
  });
const vit = {
  kind: 'vit',
  ...{ width: 192, layers: 3, heads: 3, mlpWidth: 768, layerNormEps: 1e-12, patchStride: 16, grid: [20, 20] },
  ...{ embedding: 128, trainedGrid: 14, positionRule: 'plus01' },
};

describe('a manifest that lists the layers of its stem', () => {
  it('is read as the one that names residual blocks: the same weights fit', async () => {
    expect(await withImage({ ...written, kind: 'hybrid', stem: layers })).toBeNull();
  });

  it.each([
    ['whose layer has other channels than the one it reads', 1, { in: 31 }, 'stem.1.in'],
    ['whose depthwise layer changes the channels', 2, { kind: 'depthwise', out: 64, in: 32 }, 'stem.2.out'],
    ['whose residual has another size', 2, { stride: 1 }, 'stem.3.add'],
    ['whose residual comes later', 3, { add: 'block4.conv2' }, 'stem.3.add'],
    ['that reads a layer that is not there', 4, { from: 'block9.conv1' }, 'stem.4.from'],
    ['that names two layers alike', 4, { name: 'conv0' }, 'stem.4.name'],
    ['that takes two planes of a grey film', 0, { in: 2 }, 'stem.0.in'],
    ['whose last map is not the grid', 14, { stride: 2 }, 'stem.14'],
  ])('is refused %s', async (_, index, change, place) => {
    expect(await withLayer(index, change)).toMatchObject({
      code: 'manifest-invalid',
      facts: { place: expect.stringContaining(`weights.image.${place}`) as string },
    });
  });
});

describe('a manifest of a ViT', () => {
  it('asks for the tensors of the authors’ export', async () => {
    expect(await withImage(vit)).toMatchObject({
      code: 'tensor-missing',
      facts: { tensor: 'embeddings.cls_token' },
    });
  });

  it.each([
    ['whose grid is not that of its input', { grid: [14, 14] }, 'weights.image.grid.0'],
    ['whose heads do not share its width', { heads: 5 }, 'weights.image.heads'],
    ['whose position rule nobody knows', { positionRule: 'bilinear' }, 'weights.image.positionRule'],
    ['of a kind that nobody knows', { kind: 'swin' }, 'weights.image.kind'],
  ])('is refused %s', async (_, change, place) => {
    expect(await withImage({ ...vit, ...change })).toMatchObject({
      code: 'manifest-invalid',
      facts: { place },
    });
  });
});
