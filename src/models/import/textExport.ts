/**
 * `text_encoder/` of the export: a RoBERTa body with its projection, and a tokenizer. The config says `camembert` for all of
 * them, so the tokenizer is chosen by its files and by its class, never by the type of the model.
 */
import * as v from 'valibot';
import { readWeights, textTensors, type FairseqIds, type RobertaText } from '../../engine/index.ts';
import { modelError } from '../errors.ts';
import type { TokenizerPart } from '../manifest.ts';
import { parseJson } from '../parseJson.ts';
import { checkHeads, encoderPart, size, type EncoderPart } from './configFields.ts';
import { weightFile, type EncoderFolder } from './exportSource.ts';
import { readNamed } from './readNamed.ts';
import { takeTensors } from './takeTensors.ts';

const config = v.object({
  ...encoderPart,
  vocab_size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
  max_position_embeddings: size,
  pad_token_id: v.pipe(v.number(), v.integer(), v.minValue(0)),
  type_vocab_size: v.optional(v.literal(1), 1),
  position_embedding_type: v.optional(v.literal('absolute'), 'absolute'),
});
const tokenizerConfig = v.object({
  tokenizer_class: v.optional(v.string(), ''),
});

export interface TextPart extends EncoderPart<RobertaText> {
  readonly tokenizer: TokenizerPart;
  readonly tokenizerBytes: Uint8Array;
}

export async function readText(folder: EncoderFolder): Promise<TextPart> {
  const file = weightFile(folder);
  const path = folder.path(file);
  const found = readNamed(path, readWeights, await folder.bytes(file));
  const said = parseJson(config, await folder.text('config.json'), folder.path('config.json'));
  checkHeads(said, folder.path('config.json'));
  const named = await tokenizerSettings(folder);
  const firstPosition = said.pad_token_id + 1;
  const positions = said.max_position_embeddings - firstPosition;
  if (said.intermediate_size % said.hidden_size !== 0) {
    throw modelError('file-invalid', {
      file: folder.path('config.json'),
      place: 'intermediate_size',
      detail: String(said.intermediate_size),
    });
  }
  const architecture: RobertaText = {
    kind: 'roberta',
    width: said.hidden_size,
    layers: said.num_hidden_layers,
    heads: said.num_attention_heads,
    mlpRatio: said.intermediate_size / said.hidden_size,
    layerNormEps: said.layer_norm_eps,
    embedding: said.projection_size,
    vocabulary: said.vocab_size,
    maxTokens: positions,
    firstPosition,
  };
  const wanted = {
    anchor: 'embeddings.word_embeddings.weight',
    prefix: 'text.',
    shapes: textTensors(architecture),
  };
  return {
    architecture,
    tensors: takeTensors(found, wanted, path),
    tokenizer: named,
    tokenizerBytes: await folder.bytes(named.file),
  };
}

/** @throws OsseletError `import-tokenizer-missing` */
async function tokenizerSettings(folder: EncoderFolder): Promise<TokenizerPart> {
  if (folder.has('tokenizer.json')) return { kind: 'tokenizer-json', file: 'tokenizer.json' };
  const file = 'sentencepiece.bpe.model';
  if (!folder.has(file) || !folder.has('tokenizer_config.json')) {
    throw modelError('import-tokenizer-missing', { folder: folder.path('') });
  }
  const path = folder.path('tokenizer_config.json');
  const { tokenizer_class: name } = parseJson(
    tokenizerConfig,
    await folder.text('tokenizer_config.json'),
    path,
  );
  return { kind: 'sentencepiece', file, ids: idsOf(name, path) };
}

function idsOf(name: string, file: string): FairseqIds {
  if (/^(XLMRoberta|MLuke)Tokenizer(Fast)?$/.test(name)) return 'xlm-roberta';
  if (/^CamembertTokenizer(Fast)?$/.test(name)) return 'camembert';
  throw modelError('file-invalid', { file, place: 'tokenizer_class', detail: name });
}
