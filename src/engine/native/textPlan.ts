/**
 * A text encoder in the same memory: rows of words are added up on this side (a table of 250,000 words stays out of the
 * memory), blocks and projection are steps, made for the number of words that is asked for.
 */
import type { OsseletText, RobertaText, TextArchitecture } from '../architecture.ts';
import { ownBlock, robertaBlock } from '../models/blockNames.ts';
import { packTokens, type Pack } from '../models/packSentences.ts';
import { wordRows, type RowsOfWords } from '../models/wordRows.ts';
import type { NamedTensors } from '../weights/safetensors.ts';
import { blockBuffers, packBlock, postNormSteps, preNormSteps } from './blockPlan.ts';
import type { Layout, Place } from './layout.ts';
import { packedWeights, type PackedWeights } from './packed.ts';
import { norm, pick, product, unitRows, type Step } from './steps.ts';

export interface TextPlan {
  readonly rows: RowsOfWords;
  readonly input: Place;
  readonly mask: Place;
  /** Places of the first words of sentences. */
  readonly starts: Place;
  readonly output: Place;
  readonly steps: (pack: Pick<Pack, 'ids' | 'starts'>) => Step[];
}

export function planText(layout: Layout, tensors: NamedTensors, shape: TextArchitecture): TextPlan {
  const mostTokens = Math.max(packTokens, shape.maxTokens);
  const weights = packedWeights(tensors, layout);
  const { width, embedding } = shape;
  const hidden = width * shape.mlpRatio;
  const [input, mask] = [layout.room(mostTokens * width), layout.room(mostTokens * mostTokens)];
  const buffers = blockBuffers(layout, mostTokens, width, shape.heads, hidden);
  const [starts, first] = [layout.room(mostTokens), layout.room(mostTokens * width)];
  const output = layout.room(mostTokens * embedding);
  const body = shape.kind === 'roberta' ? postNormBody(weights, shape) : preNormBody(weights, shape);
  const firstRows = { at: first, stride: width };
  return {
    rows: wordRows(tensors, shape),
    input,
    mask,
    starts,
    output,
    steps({ ids, starts: places }) {
      const [count, sentences] = [ids.length, places.length];
      const tokens = { at: input, count, width, mask: sentences === 1 ? 0 : mask };
      return [
        ...body.blocks(tokens, buffers),
        pick({ at: input, stride: width }, starts, sentences, width, first),
        ...body.last(firstRows, sentences),
        product(firstRows, body.projection, { at: output, stride: embedding }, sentences),
        unitRows(output, embedding, sentences),
      ];
    },
  };
}

type Tokens = Parameters<typeof preNormSteps>[0];
type Buffers = Parameters<typeof preNormSteps>[3];
type FirstRows = Parameters<typeof norm>[0];

function preNormBody(weights: PackedWeights, shape: OsseletText) {
  const blocks = Array.from({ length: shape.layers }, (_, at) =>
    packBlock(weights, ownBlock(`text.blocks.${String(at)}`)),
  );
  const last = weights.norm('text.norm');
  return {
    projection: weights.linear('text.proj'),
    blocks: (tokens: Tokens, buffers: Buffers) =>
      blocks.flatMap((block) => preNormSteps(tokens, block, shape, buffers)),
    last: (rows: FirstRows, count: number) => [
      norm(rows, last, rows, count, shape.width, shape.layerNormEps),
    ],
  };
}

function postNormBody(weights: PackedWeights, shape: RobertaText) {
  const embedded = weights.norm('text.embeddings.LayerNorm');
  const blocks = Array.from({ length: shape.layers }, (_, at) =>
    packBlock(weights, robertaBlock(`text.encoder.layer.${String(at)}`)),
  );
  return {
    projection: weights.linear('text.projection'),
    blocks: (tokens: Tokens, buffers: Buffers) => {
      const rows = { at: tokens.at, stride: shape.width };
      return [
        norm(rows, embedded, rows, tokens.count, shape.width, shape.layerNormEps),
        ...blocks.flatMap((block) => postNormSteps(tokens, block, shape, buffers)),
      ];
    },
    last: () => [],
  };
}
