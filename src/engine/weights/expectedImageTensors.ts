/** What a vision encoder needs, by kind. Tensors beside these (a pooler, heads of another library) are not looked at. */
import type { HybridArchitecture, ImageArchitecture, StemLayer, VitArchitecture } from '../architecture.ts';
import { preNormTransformer } from './preNormTransformer.ts';
import { convolution, linear, merged, norm, type Shapes } from './shapes.ts';

export function imageTensors(image: ImageArchitecture): Shapes {
  return image.kind === 'hybrid' ? hybridTensors(image) : vitTensors(image);
}

function hybridTensors(image: HybridArchitecture): Shapes {
  const [rows, columns] = image.grid;
  return {
    ...merged(image.stem.map(stemLayer)),
    'image.cls': [image.width],
    'image.pos': [rows * columns, image.width],
    ...preNormTransformer('image', image),
    ...linear('image.projGlobal', image.width, image.embedding),
    ...linear('image.projPatch', image.width, image.embedding),
    ...linear('image.heads', image.width, image.headLabels.length),
  };
}

function stemLayer(layer: StemLayer): Shapes {
  const name = `image.stem.${layer.name}`;
  const shapes = convolution(name, layer.kind === 'depthwise' ? 1 : layer.in, layer.out, layer.kernel);
  if (layer.batchNormEps === null) return shapes;
  return {
    [`${name}.weight`]: shapes[`${name}.weight`] ?? [],
    ...norm(`${name}.bn`, layer.out),
    [`${name}.bn.running_mean`]: [layer.out],
    [`${name}.bn.running_var`]: [layer.out],
  };
}

function vitTensors({
  prefix,
  width,
  layers,
  mlpWidth,
  patchStride,
  trainedGrid,
  embedding,
}: VitArchitecture) {
  const patches = `${prefix}embeddings.patch_embeddings.projection`;
  return {
    [`${prefix}embeddings.cls_token`]: [1, 1, width],
    [`${prefix}embeddings.position_embeddings`]: [1, 1 + trainedGrid ** 2, width],
    ...convolution(patches, 3, width, patchStride),
    ...merged(
      Array.from({ length: layers }, (_, i) => vitBlock(`${prefix}encoder.layer.${i}`, width, mlpWidth)),
    ),
    ...norm(`${prefix}layernorm`, width),
    ...linear(`${prefix}projection`, width, embedding),
  };
}

function vitBlock(name: string, width: number, mlpWidth: number): Shapes {
  return {
    ...norm(`${name}.layernorm_before`, width),
    ...merged(
      ['query', 'key', 'value'].map((part) => linear(`${name}.attention.attention.${part}`, width, width)),
    ),
    ...linear(`${name}.attention.output.dense`, width, width),
    ...norm(`${name}.layernorm_after`, width),
    ...linear(`${name}.intermediate.dense`, width, mlpWidth),
    ...linear(`${name}.output.dense`, mlpWidth, width),
  };
}
