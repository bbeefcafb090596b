/** Test helper: the reference text encoder of ../shared/golden/text-tiny, by its own config.json. */
import type { RobertaText } from '../architecture.ts';
import type { NamedTensors } from '../weights/safetensors.ts';

/** hidden 64, 2 layers, 4 heads, 66 position rows of which the first two are padding's. */
export const textTiny: RobertaText = {
  kind: 'roberta',
  width: 64,
  layers: 2,
  heads: 4,
  mlpRatio: 4,
  layerNormEps: 1e-5,
  embedding: 32,
  vocabulary: 1000,
  maxTokens: 64,
  firstPosition: 2,
};

/** As the importer names them. */
export function underText(tensors: NamedTensors): NamedTensors {
  return new Map([...tensors].map(([name, tensor]) => [`text.${name}`, tensor]));
}
