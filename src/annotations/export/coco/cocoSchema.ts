/** COCO object detection (cocodataset.org, « Data format ») as far as boxes go; `attributes` are ours and optional. */
import * as v from 'valibot';
import { proposalSchema } from '../proposalOf.ts';
import { markFindingSchema } from './markFindings.ts';

const id = v.union([v.pipe(v.number(), v.safeInteger()), v.string()]);
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const finite = v.pipe(v.number(), v.finite());

const image = v.object({
  id,
  file_name: v.string(),
  width: size,
  height: size,
  osselet_key: v.optional(v.string()),
});

const annotation = v.object({
  id: v.optional(id),
  image_id: id,
  category_id: id,
  bbox: v.tuple([finite, finite, finite, finite]),
  /** Outlines as x, y, x, y …, or the run lengths of a mask (maskIn.ts). */
  segmentation: v.optional(v.unknown()),
  attributes: v.optional(
    v.looseObject({
      tool: v.optional(v.string()),
      text: v.optional(v.string()),
      mark_id: v.optional(v.string()),
      author: v.optional(v.pipe(v.string(), v.nonEmpty())),
      proposal: v.optional(proposalSchema),
      findings: v.optional(v.array(markFindingSchema)),
    }),
  ),
});

export const cocoSchema = v.object({
  images: v.array(image),
  annotations: v.array(annotation),
  categories: v.array(v.object({ id, name: v.string() })),
});

export type Coco = v.InferOutput<typeof cocoSchema>;
export type CocoImage = Coco['images'][number];
export type CocoAnnotation = Coco['annotations'][number];
