/**
 * A vision encoder as one program: the film's grey values in, its CLS feature and unit vectors out. The film is one grey
 * plane: a layer that was trained on three is given the sum of its weights.
 */
import type { HybridArchitecture, ImageArchitecture, VitArchitecture } from '../architecture.ts';
import { ownBlock, vitBlock } from '../models/blockNames.ts';
import { positionTable } from '../models/positionTable.ts';
import { float32 } from '../weights/float32.ts';
import type { NamedTensors } from '../weights/safetensors.ts';
import { blockBuffers, packBlock, preNormSteps, type PackedBlock } from './blockPlan.ts';
import type { Layout, Place } from './layout.ts';
import { packedWeights, type PackedWeights } from './packed.ts';
import { planStem } from './stemPlan.ts';
import { addInto, convolution, norm, product, unitRows, type Norm, type Packed, type Step } from './steps.ts';

export interface ImagePlan {
  readonly steps: readonly Step[];
  /** [size, size] from toInput. */
  readonly input: Place;
  /** [1 + patches, width] between blocks, CLS first. */
  readonly tokens: Place;
  /** The same after the last LayerNorm: its first row is the CLS feature. */
  readonly cls: Place;
  readonly embedding: Place;
  readonly patches: Place;
}

/** `channels`: planes of the input, one for films. */
export function planImage(
  layout: Layout,
  tensors: NamedTensors,
  shape: ImageArchitecture,
  channels = 1,
): ImagePlan {
  const weights = packedWeights(tensors, layout);
  const [height, side] = shape.grid.map((cells) => cells * shape.patchStride) as [number, number];
  const [cells, width] = [shape.grid[0] * shape.grid[1], shape.width];
  const count = 1 + cells;
  const [input, tokens] = [layout.room(height * side * channels), layout.room(count * width)];
  const image = { at: input, height, width: side, channels };
  const parts =
    shape.kind === 'vit'
      ? vitParts({ layout, weights, tensors, image, tokens }, shape)
      : hybridParts({ layout, weights, tensors, image, tokens }, shape);
  const hidden = Math.max(...parts.blocks.map(({ fc1 }) => fc1.outer), 0);
  const buffers = blockBuffers(layout, count, width, shape.heads, hidden);
  const [embedding, patches] = [layout.room(shape.embedding), layout.room(cells * shape.embedding)];
  const normed = { at: buffers.normed, stride: width };
  const afterFirst = { at: buffers.normed + 4 * width, stride: width };
  const [film, each] = [embedding, patches].map((at) => ({ at, stride: shape.embedding }));
  return {
    input,
    tokens,
    cls: buffers.normed,
    embedding,
    patches,
    steps: [
      ...parts.embed,
      ...parts.blocks.flatMap((block) =>
        preNormSteps({ at: tokens, count, width, mask: 0 }, block, shape, buffers),
      ),
      norm({ at: tokens, stride: width }, parts.norm, normed, count, width, shape.layerNormEps),
      product(normed, parts.projectFilm, film ?? normed, 1),
      product(afterFirst, parts.projectPatch, each ?? normed, cells),
      unitRows(embedding, shape.embedding, 1),
      unitRows(patches, shape.embedding, cells),
    ],
  };
}

interface Parts {
  readonly embed: readonly Step[];
  readonly blocks: readonly PackedBlock[];
  readonly norm: Norm;
  readonly projectFilm: Packed;
  readonly projectPatch: Packed;
}
interface Given {
  readonly layout: Layout;
  readonly weights: PackedWeights;
  readonly tensors: NamedTensors;
  readonly image: {
    readonly at: Place;
    readonly height: number;
    readonly width: number;
    readonly channels: number;
  };
  readonly tokens: Place;
}

/** The CLS row is the same for every film, and is put in its place again before each. */
function clsRow({ layout, weights, tokens }: Given, cls: Float32Array, position: Float32Array | null): Step {
  const none = layout.constant(cls.length, () => undefined);
  return addInto(
    weights.values(cls),
    position === null ? none : weights.values(position),
    tokens,
    cls.length,
  );
}

function vitParts(given: Given, shape: VitArchitecture): Parts {
  const { weights, tensors, image, tokens, layout } = given;
  const { width, prefix, patchStride, grid } = shape;
  const trained = float32(tensors, `${prefix}embeddings.position_embeddings`).values;
  const table = positionTable({ values: trained, side: shape.trainedGrid, width }, grid, shape.positionRule);
  const rule = { kind: 'conv', batchNormEps: null } as const;
  const patch = weights.convolution(`${prefix}embeddings.patch_embeddings.projection`, rule, image.channels);
  layout.scratch(12 * patch.inner);
  const cells = { at: tokens + 4 * width, height: grid[0], width: grid[1], channels: width };
  const window = { kernel: patchStride, stride: patchStride, above: 0, left: 0 };
  const projection = weights.linear(`${prefix}projection`);
  return {
    embed: [
      clsRow(given, float32(tensors, `${prefix}embeddings.cls_token`).values, table.subarray(0, width)),
      convolution('convolution', image, window, patch, cells, {
        residual: weights.values(table.subarray(width)),
      }),
    ],
    blocks: Array.from({ length: shape.layers }, (_, at) =>
      packBlock(weights, vitBlock(`${prefix}encoder.layer.${String(at)}`)),
    ),
    norm: weights.norm(`${prefix}layernorm`),
    projectFilm: projection,
    projectPatch: projection,
  };
}

function hybridParts(given: Given, shape: HybridArchitecture): Parts {
  const { layout, weights, tensors, image, tokens } = given;
  const stem = planStem(layout, weights, shape.stem, image);
  const positions = weights.values(float32(tensors, 'image.pos').values);
  const cells = shape.grid[0] * shape.grid[1];
  return {
    embed: [
      ...stem.steps,
      clsRow(given, float32(tensors, 'image.cls').values, null),
      addInto(stem.output.at, positions, tokens + 4 * shape.width, cells * shape.width),
    ],
    blocks: Array.from({ length: shape.layers }, (_, at) =>
      packBlock(weights, ownBlock(`image.blocks.${String(at)}`)),
    ),
    norm: weights.norm('image.norm'),
    projectFilm: weights.linear('image.projGlobal'),
    projectPatch: weights.linear('image.projPatch'),
  };
}
