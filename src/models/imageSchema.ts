/** The vision part of a manifest: which encoder, its numbers, and the film's way into it. */
import * as v from 'valibot';
import { residualStem } from '../engine/index.ts';
import { between, finite, sidePx, width } from './numbers.ts';

const common = {
  width,
  layers: between(1, 256),
  heads: width,
  layerNormEps: v.pipe(v.number(), v.minValue(0)),
  patchStride: sidePx,
  grid: v.tuple([sidePx, sidePx]),
  embedding: width,
};

const layerName = v.pipe(v.string(), v.regex(/^\w+(\.\w+)*$/));
const stride = between(1, 64);
const stemLayer = v.object({
  name: layerName,
  kind: v.picklist(['conv', 'depthwise']),
  kernel: between(1, 64),
  stride,
  padding: v.union([v.literal('same'), between(0, 64)]),
  in: width,
  out: width,
  batchNormEps: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null),
  activation: v.picklist(['none', 'relu', 'relu6']),
  from: v.optional(v.nullable(layerName), null),
  add: v.optional(v.nullable(layerName), null),
});
/** How the first manifests described a stem: always residual blocks. */
const firstStem = v.object({
  conv0: v.object({ kernel: between(1, 64), stride, padding: between(0, 64), out: width }),
  blocks: v.pipe(
    v.array(v.object({ in: width, out: width, stride, shortcut: v.boolean() })),
    v.maxLength(64),
  ),
});

const hybrid = v.object({
  kind: v.literal('hybrid'),
  ...common,
  mlpRatio: between(1, 64),
  stem: v.union([
    v.pipe(v.array(stemLayer), v.minLength(1), v.maxLength(256)),
    v.pipe(
      firstStem,
      v.transform((stem) => residualStem(stem)),
    ),
  ]),
  headLabels: v.array(v.string()),
});
const vit = v.object({
  kind: v.literal('vit'),
  ...common,
  mlpWidth: width,
  trainedGrid: between(1, 512),
  positionRule: v.picklist(['exact', 'plus01']),
  prefix: v.optional(v.pipe(v.string(), v.regex(/^(\w+\.)*$/)), ''),
});

/** A manifest without `kind` is one of the first: a hybrid. */
export const imageSchema = v.pipe(
  v.looseObject({ kind: v.optional(v.string(), 'hybrid') }),
  v.variant('kind', [hybrid, vit]),
);

const normalisation = { size: sidePx, mean: finite, std: v.pipe(v.number(), v.finite(), v.gtValue(0)) };
export const imageInputSchema = v.variant('preset', [
  v.object({ preset: v.literal('osselet'), letterboxSide: sidePx, ...normalisation }),
  v.object({ preset: v.literal('paper'), ...normalisation }),
]);
