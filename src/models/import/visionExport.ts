/** `vision_encoder/` of the export: a ViT with its projection, and the learned scale and bias of the alignment. */
import * as v from 'valibot';
import { imageTensors, readWeights, type NamedTensors, type VitArchitecture } from '../../engine/index.ts';
import { modelError } from '../errors.ts';
import { parseJson } from '../parseJson.ts';
import { checkHeads, encoderPart, size, type EncoderPart } from './configFields.ts';
import { weightFile, type EncoderFolder } from './exportSource.ts';
import { readNamed } from './readNamed.ts';
import { prefixOf, takeTensors } from './takeTensors.ts';
import type { ImportWish } from './wish.ts';

const anchor = 'embeddings.cls_token';
const prefix = 'vision.';

/** `image_size` is not read: a slip of the training code can make it anything. The position table tells. */
const config = v.object({
  ...encoderPart,
  patch_size: v.union([size, v.pipe(v.array(size), v.minLength(1))]),
  num_channels: v.optional(v.literal(3), 3),
  qkv_bias: v.optional(v.literal(true), true),
});

export interface VisionPart extends EncoderPart<VitArchitecture> {
  /** Learned; null in files older than these scalars. */
  readonly logitScale: number | null;
  readonly logitBias: number | null;
}

export async function readVision(folder: EncoderFolder, wish: ImportWish): Promise<VisionPart> {
  const file = weightFile(folder);
  const path = folder.path(file);
  const found = readNamed(path, readWeights, await folder.bytes(file));
  const said = parseJson(config, await folder.text('config.json'), folder.path('config.json'));
  checkHeads(said, folder.path('config.json'));
  const patchStride = typeof said.patch_size === 'number' ? said.patch_size : (said.patch_size[0] ?? 1);
  const before = prefixOf(found, anchor, path);
  const trainedGrid = gridOf(found, before, path);
  const inputSize = wish.inputSize ?? trainedGrid * patchStride;
  const side = inputSize / patchStride;
  const architecture: VitArchitecture = {
    kind: 'vit',
    width: said.hidden_size,
    layers: said.num_hidden_layers,
    heads: said.num_attention_heads,
    mlpWidth: said.intermediate_size,
    layerNormEps: said.layer_norm_eps,
    patchStride,
    grid: [side, side],
    embedding: said.projection_size,
    trainedGrid,
    positionRule: wish.positionRule,
    prefix,
  };
  const scalar = (name: string): number | null => found.get(before + name)?.values[0] ?? null;
  return {
    architecture,
    tensors: takeTensors(found, { anchor, prefix, shapes: imageTensors(architecture) }, path),
    logitScale: scalar('logit_scale'),
    logitBias: scalar('logit_bias'),
  };
}

/** [1, 1 + side², width] */
function gridOf(found: NamedTensors, before: string, file: string): number {
  const tensor = `${before}embeddings.position_embeddings`;
  const shape = found.get(tensor)?.shape;
  if (shape === undefined) throw modelError('tensor-missing', { tensor, file });
  const side = Math.sqrt((shape[1] ?? 0) - 1);
  if (Number.isInteger(side) && side > 0) return side;
  throw modelError('tensor-shape', { tensor, file, expected: '1 × (n² + 1) × …', found: shape.join(' × ') });
}
