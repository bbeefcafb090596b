/**
 * The vectors that the imported model gives here and now, on a film and sentences of ours: at every later start the engine
 * must give them again. They prove that nothing changed since, not that the import was right; the card says so.
 */
import {
  createImageEncoder,
  createTextEncoder,
  toInput,
  type ImageInput,
  type NamedTensors,
  type TextArchitecture,
  type Tokenizer,
  type VitArchitecture,
  type WasmUrls,
} from '../../engine/index.ts';
import type { SelfTestFile } from '../manifest.ts';
import { selfTestFilm } from './selfTestFilm.ts';

export interface Imported {
  readonly tensors: NamedTensors;
  readonly image: VitArchitecture;
  readonly text: TextArchitecture;
  readonly tokenizer: Tokenizer;
  readonly imageInput: ImageInput;
}

const sentences = [
  'fracture',
  'Pas de fracture visible.',
  'Fracture de l’extrémité distale du radius, sans matériel d’ostéosynthèse',
  'No fracture of the knee, degenerative changes.',
];
export const greyFile = 'self-test.grey.bin';

export async function measureSelfTest(
  { tensors, image, text, tokenizer, imageInput }: Imported,
  wasm: WasmUrls | null,
): Promise<{ readonly file: SelfTestFile; readonly film: Uint8Array }> {
  const engine = { backend: 'wasm', wasm } as const;
  const side = imageInput.size;
  const film = selfTestFilm(side);
  const images = await createImageEncoder(tensors, image, engine);
  const encoded = await images.encode(toInput({ width: side, height: side, data: film }, imageInput));
  images.dispose();
  const ids = sentences.map((sentence) => [...tokenizer.tokenize(sentence).ids]);
  const texts = await createTextEncoder(tensors, text, engine);
  const vectors = await texts.encode(ids);
  texts.dispose();
  const patches = image.grid[0] * image.grid[1];
  const file: SelfTestFile = {
    grey: { file: greyFile, side },
    image: {
      embedding: [...encoded.embedding],
      cls: [...encoded.cls],
      patches: [0, patches >> 1, patches - 1].map((index) => ({
        index,
        vector: [...encoded.patches.slice(index * image.embedding, (index + 1) * image.embedding)],
      })),
    },
    texts: sentences.map((sentence, i) => ({
      sentence,
      ids: ids[i] ?? [],
      embedding: [...(vectors[i] ?? [])],
    })),
    tolerance: { wasm: { embedding: 1e-4, feature: 5e-4 }, webgpu: { embedding: 1e-3, feature: 5e-3 } },
  };
  return { file, film };
}
