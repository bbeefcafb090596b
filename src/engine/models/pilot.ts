/** Test helper: the architecture of the pilot model, from its own config.json. */
import type { HybridArchitecture, ImageInput, OsseletInput, OsseletText } from '../architecture.ts';
import { readJson } from '../golden.ts';
import { residualStem, type ResidualStem } from './residualStem.ts';

interface PilotConfig {
  readonly layerNormEps: number;
  readonly preprocessing: Omit<OsseletInput, 'preset'>;
  readonly image: Omit<HybridArchitecture, 'kind' | 'layerNormEps' | 'headLabels' | 'stem'> & {
    readonly stem: ResidualStem;
  };
  readonly heads: { readonly labels: readonly string[] };
  readonly text: Omit<OsseletText, 'layerNormEps'>;
}

export function pilotArchitecture(): { image: HybridArchitecture; text: OsseletText; input: ImageInput } {
  const config = readJson<PilotConfig>('pilot-model', 'config.json');
  const layerNormEps = config.layerNormEps;
  return {
    image: {
      ...config.image,
      kind: 'hybrid',
      layerNormEps,
      stem: residualStem(config.image.stem),
      headLabels: config.heads.labels,
    },
    text: { ...config.text, layerNormEps },
    input: { preset: 'osselet', ...config.preprocessing },
  };
}
