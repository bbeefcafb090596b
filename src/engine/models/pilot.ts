/** Test helper: the architecture of the pilot model, from its own config.json. */
import type { ImageArchitecture, ImageInput, OsseletInput, OsseletText } from '../architecture.ts';
import { readJson } from '../golden.ts';

interface PilotConfig {
  readonly layerNormEps: number;
  readonly preprocessing: Omit<OsseletInput, 'preset'>;
  readonly image: Omit<ImageArchitecture, 'layerNormEps' | 'headLabels'>;
  readonly heads: { readonly labels: readonly string[] };
  readonly text: Omit<OsseletText, 'layerNormEps'>;
}

export function pilotArchitecture(): { image: ImageArchitecture; text: OsseletText; input: ImageInput } {
  const config = readJson<PilotConfig>('pilot-model', 'config.json');
  const layerNormEps = config.layerNormEps;
  return {
    image: { ...config.image, layerNormEps, headLabels: config.heads.labels },
    text: { ...config.text, layerNormEps },
    input: { preset: 'osselet', ...config.preprocessing },
  };
}
