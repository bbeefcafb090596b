/** What is measured: the bundled model's vision encoder; plain ViT-Ti/16, ViT-B/16 and a text encoder of seeded weights. */
import {
  imageTensors,
  type ImageArchitecture,
  type NamedTensors,
  type RobertaText,
  textTensors,
  type VitArchitecture,
} from '../../../src/engine/index.ts';
import { fetchSource, loadModel } from '../../../src/models/index.ts';

export const networkNames = ['osselet-mini', 'vit-ti-224', 'vit-b-224', 'text-32'] as const;
export type NetworkName = (typeof networkNames)[number];

export type Network =
  | {
      readonly kind: 'film';
      readonly tensors: NamedTensors;
      readonly shape: ImageArchitecture;
      /** Side of the input, pixels. */
      readonly size: number;
    }
  | {
      readonly kind: 'text';
      readonly tensors: NamedTensors;
      readonly shape: RobertaText;
      /** One sentence. */
      readonly ids: readonly number[];
    };

const vitTiny: VitArchitecture = {
  kind: 'vit',
  prefix: '',
  width: 192,
  layers: 12,
  heads: 3,
  mlpWidth: 768,
  layerNormEps: 1e-12,
  patchStride: 16,
  grid: [14, 14],
  trainedGrid: 14,
  positionRule: 'exact',
  embedding: 128,
};

const vitBase: VitArchitecture = { ...vitTiny, width: 768, heads: 12, mlpWidth: 3072, embedding: 512 };

/** CamemBERT's size, but for its table of words: a sentence reads 32 rows of it. */
const textBase: RobertaText = {
  kind: 'roberta',
  width: 768,
  layers: 12,
  heads: 12,
  mlpRatio: 4,
  layerNormEps: 1e-5,
  embedding: 512,
  vocabulary: 1000,
  maxTokens: 512,
  firstPosition: 2,
};

export async function loadNetwork(name: NetworkName): Promise<Network> {
  if (name === 'text-32') {
    const ids = Array.from({ length: 32 }, (_, at) => (at * 37 + 5) % textBase.vocabulary);
    return { kind: 'text', tensors: seededTensors(textTensors(textBase)), shape: textBase, ids };
  }
  if (name !== 'osselet-mini') {
    const shape = name === 'vit-b-224' ? vitBase : vitTiny;
    return { kind: 'film', tensors: seededTensors(imageTensors(shape)), shape, size: 224 };
  }
  const { weights, manifest } = await loadModel(fetchSource(new URL('models/osselet-mini', origin()).href));
  return { kind: 'film', tensors: weights, shape: manifest.weights.image, size: manifest.imageInput.size };
}

/** Grey from −2 to 2, the same each time. */
export function seededInput(size: number): Float32Array {
  return seededValues(size * size, 2, 9);
}

function seededTensors(shapes: Readonly<Record<string, readonly number[]>>): NamedTensors {
  const entries = Object.entries(shapes).map(([name, dims], at) => {
    const values = seededValues(
      dims.reduce((product, size) => product * size, 1),
      0.05,
      at + 1,
    );
    // About one, as LayerNorm's scale is: else everything after it fades away.
    if (/layernorm.*\.weight$/i.test(name)) for (const [i, value] of values.entries()) values[i] = 1 + value;
    return [name, { shape: dims, dtype: 'F32', values }] as const;
  });
  return new Map(entries);
}

/** Numerical Recipes' linear congruence, evenly from −scale to scale. */
function seededValues(length: number, scale: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1) * scale;
  });
}

const origin = (): string => globalThis.location.origin;
