/** `tokenizer.json` of Hugging Face's tokenizers library, unigram models alone (XLM-R, CamemBERT, DrBERT). */
import * as v from 'valibot';
import { engineError } from '../errors.ts';
import { normaliserOf, stretchesOf } from './normalisers.ts';
import type { UnigramRule } from './unigram.ts';

const id = v.pipe(v.number(), v.integer(), v.minValue(0));
const file = v.object({
  added_tokens: v.optional(v.array(v.object({ id, content: v.pipe(v.string(), v.nonEmpty()) })), []),
  normalizer: v.unknown(),
  pre_tokenizer: v.unknown(),
  post_processor: v.unknown(),
  model: v.object({
    type: v.optional(v.string(), 'Unigram'),
    unk_id: v.optional(id),
    byte_fallback: v.optional(v.boolean(), false),
    vocab: v.unknown(),
  }),
});
const vocabulary = v.array(v.tuple([v.string(), v.pipe(v.number(), v.finite())]));
const template = v.object({
  type: v.literal('TemplateProcessing'),
  single: v.array(
    v.union([
      v.object({ SpecialToken: v.object({ id: v.string() }) }),
      v.object({ Sequence: v.object({ id: v.literal('A') }) }),
    ]),
  ),
  special_tokens: v.record(v.string(), v.object({ ids: v.array(id) })),
});
const roberta = v.object({
  type: v.picklist(['RobertaProcessing', 'BertProcessing']),
  cls: v.tuple([v.string(), id]),
  sep: v.tuple([v.string(), id]),
});

/** @throws OsseletError `tokenizer-invalid`, `tokenizer-unsupported` */
export function readTokenizerJson(text: string): UnigramRule {
  const { added_tokens, normalizer, pre_tokenizer, post_processor, model } = parse(text);
  if (model.type !== 'Unigram') throw unsupported('model', model.type);
  if (model.byte_fallback) throw unsupported('model', 'byte_fallback');
  if (!v.is(vocabulary, model.vocab)) throw engineError('tokenizer-invalid', { place: 'model.vocab' });
  if (model.unk_id === undefined) throw engineError('tokenizer-invalid', { place: 'model.unk_id' });
  const added = new Map(added_tokens.map((token) => [token.content, token.id]));
  const pieces = model.vocab.map(([piece, score], index) => ({ text: piece, score, id: index }));
  return {
    pieces: pieces.filter((piece) => piece.text !== '' && !added.has(piece.text)),
    unknownId: model.unk_id,
    added,
    normalise: normaliserOf(normalizer),
    stretches: stretchesOf(pre_tokenizer),
    ...around(post_processor),
  };
}

function parse(text: string): v.InferOutput<typeof file> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw engineError('tokenizer-invalid', { place: '/' }, error);
  }
  const result = v.safeParse(file, json);
  if (result.success) return result.output;
  throw engineError('tokenizer-invalid', { place: v.getDotPath(result.issues[0]) ?? '/' });
}

const unsupported = (part: string, found: string) => engineError('tokenizer-unsupported', { part, found });

/** What the model puts before and after a single sentence. */
function around(node: unknown): Pick<UnigramRule, 'first' | 'last'> {
  if (v.is(roberta, node)) return { first: [node.cls[1]], last: [node.sep[1]] };
  if (!v.is(template, node)) throw unsupported('post_processor', JSON.stringify(node ?? null).slice(0, 60));
  const at = node.single.findIndex((part) => 'Sequence' in part);
  const ids = (parts: typeof node.single): number[] =>
    parts.flatMap((part) =>
      'SpecialToken' in part ? (node.special_tokens[part.SpecialToken.id]?.ids ?? []) : [],
    );
  if (at < 0) throw engineError('tokenizer-invalid', { place: 'post_processor.single' });
  return { first: ids(node.single.slice(0, at)), last: ids(node.single.slice(at + 1)) };
}
