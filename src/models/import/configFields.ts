/** What both `config.json` of the export say in the same words. An activation or a bias that we do not compute is refused. */
import * as v from 'valibot';
import { modelError } from '../errors.ts';
import type { NamedTensors } from '../../engine/index.ts';

/** No config may ask for gigabytes before the first tensor is looked at. */
export const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_536));

export const encoderPart = {
  hidden_size: size,
  num_hidden_layers: v.pipe(size, v.maxValue(256)),
  num_attention_heads: size,
  intermediate_size: size,
  layer_norm_eps: v.pipe(v.number(), v.minValue(0)),
  hidden_act: v.literal('gelu'),
  projection_size: size,
};

/** @throws OsseletError `file-invalid` */
export function checkHeads(
  {
    hidden_size: width,
    num_attention_heads: heads,
  }: Readonly<Record<'hidden_size' | 'num_attention_heads', number>>,
  file: string,
): void {
  if (width % heads === 0) return;
  throw modelError('file-invalid', { file, place: 'num_attention_heads', detail: `${width} / ${heads}` });
}

export interface EncoderPart<Architecture> {
  readonly architecture: Architecture;
  readonly tensors: NamedTensors;
}
