/** Run lengths of a COCO file, packed as text or as a plain list, to a mask of the film’s own size. */
import * as v from 'valibot';
import { annotationsError } from '../../errors.ts';
import type { MaskMark } from '../../mark.ts';
import { maskOf } from '../../tools/mask/maskOf.ts';
import { decodeMask, packed } from '../../tools/mask/rle.ts';
import type { CocoImage } from './cocoSchema.ts';

const runLengths = v.looseObject({
  size: v.tuple([v.number(), v.number()]),
  counts: v.union([v.string(), v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0)))]),
});

/** null for a segmentation that is no mask. @throws OsseletError `coco-mask` for one that is not of its image */
export function maskIn(
  segmentation: unknown,
  { width, height, file_name }: CocoImage,
  id: string | number,
): Pick<MaskMark, 'tool' | 'points' | 'rle'> | null {
  const read = v.safeParse(runLengths, segmentation);
  if (!read.success) return null;
  const { size, counts } = read.output;
  const bits =
    size[0] === height && size[1] === width
      ? decodeMask({ size, counts: typeof counts === 'string' ? counts : packed(counts) })
      : null;
  const mask = bits && maskOf(bits, size);
  if (mask === null) throw annotationsError('coco-mask', { name: file_name, id, width, height });
  return { tool: 'mask', ...mask };
}
