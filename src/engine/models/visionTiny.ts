/** Test helper: the small ViT of ../shared/golden/vision-tiny, whose numbers PyTorch computed in float64. */
import { readJson } from '../golden.ts';
import type { VitArchitecture } from '../architecture.ts';

interface Config {
  readonly hidden_size: number;
  readonly num_hidden_layers: number;
  readonly num_attention_heads: number;
  readonly intermediate_size: number;
  readonly patch_size: number;
  readonly image_size: number;
  readonly layer_norm_eps: number;
  readonly projection_size: number;
}

export function visionTiny(
  [height, width]: readonly [number, number],
  positionRule: VitArchitecture['positionRule'] = 'exact',
): VitArchitecture {
  const config = readJson<Config>('golden', 'vision-tiny', 'config.json');
  const patch = config.patch_size;
  return {
    kind: 'vit',
    width: config.hidden_size,
    layers: config.num_hidden_layers,
    heads: config.num_attention_heads,
    mlpWidth: config.intermediate_size,
    layerNormEps: config.layer_norm_eps,
    patchStride: patch,
    grid: [height / patch, width / patch],
    embedding: config.projection_size,
    trainedGrid: config.image_size / patch,
    positionRule,
    prefix: '',
  };
}
