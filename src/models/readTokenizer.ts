/** The tokenizer of a model folder, and whether its numbers stay within the text encoder's table. */
import {
  createUnigramTokenizer,
  createWordTokenizer,
  readSentencepiece,
  readTokenizerJson,
  type Tokenizer,
  type UnigramRule,
} from '../engine/index.ts';
import { OsseletError } from '../foundation/index.ts';
import { checkTokenIds, checkVocabulary } from './checkArchitecture.ts';
import { modelError } from './errors.ts';
import type { Manifest } from './manifest.ts';
import { parseJson } from './parseJson.ts';
import { vocabularySchema } from './schemas.ts';
import type { VerifiedFiles } from './verifiedFiles.ts';

export interface ModelTokenizer {
  readonly tokenizer: Tokenizer;
  /** Articles and the like: unknown, yet they do not make a sentence unknown. */
  readonly ignorableUnknown: readonly string[];
}

export function readTokenizer(files: VerifiedFiles, manifest: Manifest): ModelTokenizer {
  const { tokenizer: part, weights } = manifest;
  switch (part.kind) {
    case 'tokenizer-json':
      return unigram(() => readTokenizerJson(files.text(part.file)));
    case 'sentencepiece':
      return unigram(() => readSentencepiece(files.bytes(part.file), part.ids));
    default:
      return words(files, manifest);
  }

  function unigram(read: () => UnigramRule): ModelTokenizer {
    const rule = named(part.file, read);
    checkTokenIds(rule, manifest);
    return { tokenizer: createUnigramTokenizer(rule, weights.text.maxTokens), ignorableUnknown: [] };
  }
}

function words(files: VerifiedFiles, manifest: Manifest): ModelTokenizer {
  const { file } = manifest.tokenizer;
  const vocabulary = parseJson(vocabularySchema, files.text(file), file);
  checkVocabulary(vocabulary, manifest);
  return { tokenizer: createWordTokenizer(vocabulary), ignorableUnknown: vocabulary.ignorableUnknown };
}

/** The engine knows text and bytes, not files: its refusal is told with the file's name. */
function named<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof OsseletError)) throw error;
    const { place, part, found } = error.facts;
    const where = place ?? part ?? '/';
    throw modelError('file-invalid', { file, place: where, detail: String(found ?? error.code) }, error);
  }
}
