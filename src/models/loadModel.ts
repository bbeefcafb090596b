/** A folder of bytes to a verified model: manifest, hashes, shapes of JSON, tensors. Nothing is computed here. */
import { readSafetensors, type NamedTensors } from '../engine/index.ts';
import { OsseletError, sha256Hex } from '../foundation/index.ts';
import type { ByteSource } from './byteSource.ts';
import { checkArchitecture, checkSelfTestPlaces } from './checkArchitecture.ts';
import { checkTensors } from './checkTensors.ts';
import { modelError } from './errors.ts';
import type { Manifest, Model, ModelDescription, SelfTest } from './manifest.ts';
import { parseJson } from './parseJson.ts';
import { manifestSchema, promptsSchema, referenceSchema, selfTestSchema } from './schemas.ts';
import { readTokenizer } from './readTokenizer.ts';
import { squareRule } from './squareRule.ts';
import { readVerifiedFiles, type VerifiedFiles } from './verifiedFiles.ts';

const manifestFile = 'manifest.json';

export async function loadModel(source: ByteSource): Promise<Model> {
  const manifestBytes = await readManifest(source);
  const manifest: Manifest = parseJson(
    manifestSchema,
    new TextDecoder().decode(manifestBytes),
    manifestFile,
    'manifest-invalid',
  );
  checkArchitecture(manifest);
  const files = await readVerifiedFiles(source, manifest);
  const weights = readWeights(files, manifest);
  checkTensors(weights, manifest);
  const { reference, card } = manifest;
  return {
    hash: await sha256Hex(manifestBytes),
    manifest,
    weights,
    ...readTokenizer(files, manifest),
    findings: parseJson(promptsSchema, files.text(manifest.alignment.prompts), manifest.alignment.prompts)
      .findings,
    reference: parseJson(referenceSchema, files.text(reference.file), reference.file).findings,
    card: { fr: files.text(card.fr), en: files.text(card.en) },
    selfTest: readSelfTest(files, manifest),
  };
}

/** The part of a model that crosses to screens. */
export function describeModel({ hash, manifest, findings, reference, card }: Model): ModelDescription {
  return { hash, manifest, findings, reference, card };
}

async function readManifest(source: ByteSource): Promise<Uint8Array> {
  try {
    return await source.read(manifestFile);
  } catch (error) {
    const detail = error instanceof OsseletError ? String(error.facts.detail ?? '') : String(error);
    throw modelError('manifest-missing', { detail }, error);
  }
}

function readWeights(files: VerifiedFiles, { weights: { file, textFile } }: Manifest): NamedTensors {
  const tensors = readWeightFile(files, file);
  return textFile === undefined ? tensors : new Map([...tensors, ...readWeightFile(files, textFile)]);
}

/** The engine knows bytes, not files: its refusal is told with the file's name. */
function readWeightFile(files: VerifiedFiles, file: string): NamedTensors {
  const bytes = files.bytes(file);
  try {
    return readSafetensors(bytes);
  } catch (error) {
    if (!(error instanceof OsseletError)) throw error;
    const detail = [error.code, ...Object.values(error.facts)].join(', ');
    throw modelError('weights-invalid', { file, detail }, error);
  }
}

function readSelfTest(files: VerifiedFiles, manifest: Manifest): SelfTest {
  const { selfTest, imageInput } = manifest;
  const parsed = parseJson(selfTestSchema, files.text(selfTest.file), selfTest.file);
  checkSelfTestPlaces(parsed, manifest);
  const { side, file } = parsed.grey;
  const film = files.bytes(file);
  if (side !== squareRule(imageInput).sidePx || film.length !== side * side) {
    throw modelError('file-invalid', { file: selfTest.file, place: 'grey.side', detail: String(side) });
  }
  return { ...parsed, film };
}
