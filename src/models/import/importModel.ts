/** The authors' export to a model folder: everything is read, checked and tried before a single file is written. */
import {
  createUnigramTokenizer,
  readSentencepiece,
  readTokenizerJson,
  writeSafetensors,
  type NamedTensors,
  type PaperInput,
  type UnigramRule,
  type WasmUrls,
} from '../../engine/index.ts';
import { sha256Hex } from '../../foundation/index.ts';
import { modelError } from '../errors.ts';
import type { Manifest } from '../manifest.ts';
import { writeCard } from './card.ts';
import { encoderFolder, type ExportSource } from './exportSource.ts';
import findings from './findings.json';
import { greyFile, measureSelfTest } from './measureSelfTest.ts';
import { readNamed } from './readNamed.ts';
import { readText, type TextPart } from './textExport.ts';
import { readVision } from './visionExport.ts';
import { readWish, type ImportWish } from './wish.ts';

export type ModelFiles = ReadonlyMap<string, Uint8Array>;

/**
 * `wasm`: where a browser finds the engine's binaries, null in Node. The engine of this thread is taken over.
 * @throws OsseletError of `models` or `engine`, with the file it is about
 */
export async function importModel(source: ExportSource, wasm: WasmUrls | null): Promise<ModelFiles> {
  const [visionFolder, textFolder] = [
    encoderFolder(source, 'vision_encoder'),
    encoderFolder(source, 'text_encoder'),
  ];
  const wish = await readWish(source);
  const vision = await readVision(visionFolder, wish);
  const text = await readText(textFolder);
  if (vision.architecture.embedding !== text.architecture.embedding) {
    throw modelError('import-spaces-differ', {
      vision: vision.architecture.embedding,
      text: text.architecture.embedding,
    });
  }
  const imageInput = inputOf(vision.architecture, wish);
  const rule = readNamed(textFolder.path(text.tokenizer.file), () => unigramOf(text), null);
  const tensors: NamedTensors = new Map([...vision.tensors, ...text.tensors]);
  const tokenizer = createUnigramTokenizer(rule, text.architecture.maxTokens);
  const selfTest = await measureSelfTest(
    { tensors, image: vision.architecture, text: text.architecture, tokenizer, imageInput },
    wasm,
  );
  const name = wish.name ?? folderName(source.name);
  const facts = {
    name,
    image: vision.architecture,
    text: text.architecture,
    inputSize: imageInput.size,
    parameters: [...tensors.values()].reduce((sum, { values }) => sum + values.length, 0),
    logitScale: vision.logitScale,
    wish,
  };
  const files = new Map<string, Uint8Array>([
    ['vision.safetensors', writeSafetensors(vision.tensors)],
    ['text.safetensors', writeSafetensors(text.tensors)],
    [text.tokenizer.file, text.tokenizerBytes],
    ['prompts.json', json({ findings })],
    ['reference.json', json({ findings: {} })],
    ['card.fr.md', utf8(writeCard(facts, 'fr'))],
    ['card.en.md', utf8(writeCard(facts, 'en'))],
    ['self-test.json', json(selfTest.file)],
    [greyFile, selfTest.film],
  ]);
  const manifest: Manifest = {
    format: 'osselet-model/1',
    name,
    version: 1,
    licence: wish.licence ?? 'inconnue / unknown',
    files: await sealed(files),
    weights: {
      file: 'vision.safetensors',
      textFile: 'text.safetensors',
      image: vision.architecture,
      text: text.architecture,
    },
    tokenizer: text.tokenizer,
    imageInput,
    domain: { modalities: ['CR', 'DX', 'RG', 'OT'], minSidePx: 64 },
    textInput: { lateralityWords, undistinguishedWords: [] },
    alignment: { prompts: 'prompts.json', logitScale: vision.logitScale, logitBias: vision.logitBias },
    // No finding of an imported model has a map: the scale is never drawn, the background still has to be told.
    heatMap: { start: 0, hot: 0.5, full: 1, tissueThreshold: (0.02 - wish.mean) / wish.std },
    reference: { file: 'reference.json' },
    card: { fr: 'card.fr.md', en: 'card.en.md' },
    selfTest: { file: 'self-test.json' },
  };
  return new Map([['manifest.json', json(manifest)], ...files]);
}

/** The paper's training flips films: no model of this family knows sides. */
const lateralityWords =
  'gauche gauches droit droits droite droites bilatéral bilatérale bilatéraux bilatérales left right bilateral'.split(
    ' ',
  );

function inputOf(
  { grid, patchStride }: { grid: readonly number[]; patchStride: number },
  wish: ImportWish,
): PaperInput {
  const size = (grid[0] ?? 0) * patchStride;
  if (!Number.isInteger(grid[0])) {
    const found = String(wish.inputSize);
    throw modelError('file-invalid', { file: 'osselet-import.json', place: 'inputSize', detail: found });
  }
  return { preset: 'paper', size, mean: wish.mean, std: wish.std };
}

function unigramOf({ tokenizer, tokenizerBytes }: TextPart): UnigramRule {
  return tokenizer.kind === 'sentencepiece'
    ? readSentencepiece(tokenizerBytes, tokenizer.ids)
    : readTokenizerJson(new TextDecoder().decode(tokenizerBytes));
}

async function sealed(files: ModelFiles): Promise<Manifest['files']> {
  const entries = [...files].map(
    async ([file, bytes]) => [file, { bytes: bytes.byteLength, sha256: await sha256Hex(bytes) }] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => utf8(`${JSON.stringify(value, null, 1)}\n`);

/** Safe as the name of a folder and in a sentence. */
function folderName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain === '' ? 'modele' : plain.slice(0, 64);
}
