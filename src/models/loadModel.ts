/** A folder of bytes to a verified model: manifest, hashes, shapes of JSON, tensors. Nothing is computed here. */
import { readSafetensors } from '../engine/index.ts';
import { OsseletError, sha256Hex } from '../foundation/index.ts';
import type { ByteSource } from './byteSource.ts';
import { checkTensors } from './checkTensors.ts';
import { modelError } from './errors.ts';
import type { Manifest, Model, ModelDescription, SelfTest } from './manifest.ts';
import { parseJson } from './parseJson.ts';
import {
  manifestSchema,
  promptsSchema,
  referenceSchema,
  selfTestSchema,
  vocabularySchema,
} from './schemas.ts';
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
  const files = await readVerifiedFiles(source, manifest);
  const weights = readSafetensors(files.bytes(manifest.weights.file));
  checkTensors(weights, manifest);
  const { reference, card } = manifest;
  return {
    hash: await sha256Hex(manifestBytes),
    manifest,
    weights,
    vocabulary: parseJson(vocabularySchema, files.text(manifest.tokenizer.file), manifest.tokenizer.file),
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

function readSelfTest(files: VerifiedFiles, { selfTest, imageInput }: Manifest): SelfTest {
  const parsed = parseJson(selfTestSchema, files.text(selfTest.file), selfTest.file);
  const { side, file } = parsed.grey;
  const film = files.bytes(file);
  if (side !== imageInput.letterboxSide || film.length !== side * side) {
    throw modelError('file-invalid', { file: selfTest.file, place: 'grey.side', detail: String(side) });
  }
  return { ...parsed, film };
}
