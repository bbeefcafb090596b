/** The `normalizer` and `pre_tokenizer` of a tokenizer.json as functions; a kind that is not known here is refused by name. */
import * as v from 'valibot';
import { engineError } from '../errors.ts';
import { readCharsmap, type Normalise } from './charsmap.ts';

const form = v.picklist(['NFC', 'NFD', 'NFKC', 'NFKD']);
const replace = v.object({
  type: v.literal('Replace'),
  pattern: v.union([v.object({ String: v.string() }), v.object({ Regex: v.literal(' {2,}') })]),
  content: v.string(),
});
const precompiled = v.object({
  type: v.literal('Precompiled'),
  precompiled_charsmap: v.pipe(v.string(), v.base64()),
});
const strip = v.object({
  type: v.literal('Strip'),
  strip_left: v.optional(v.boolean(), true),
  strip_right: v.optional(v.boolean(), true),
});
const sequence = v.object({ type: v.literal('Sequence'), normalizers: v.array(v.unknown()) });
const metaspace = v.pipe(
  v.object({
    type: v.literal('Metaspace'),
    replacement: v.string(),
    add_prefix_space: v.optional(v.literal(true)),
    prepend_scheme: v.optional(v.literal('always')),
    split: v.optional(v.literal(true)),
  }),
);
const pretokenizers = v.object({ type: v.literal('Sequence'), pretokenizers: v.array(v.unknown()) });

const typeOf = (node: unknown): string =>
  String(typeof node === 'object' && node !== null && 'type' in node ? node.type : node);

/** @throws OsseletError `tokenizer-unsupported` */
export function normaliserOf(node: unknown): Normalise {
  if (node === null || node === undefined) return (text) => text;
  const type = typeOf(node);
  if (v.is(form, type)) return (text) => text.normalize(type);
  if (type === 'Lowercase') return (text) => text.toLowerCase();
  if (type === 'StripAccents') return (text) => text.replace(/\p{Mn}/gu, '');
  if (v.is(sequence, node)) {
    const steps = node.normalizers.map(normaliserOf);
    return (text) => steps.reduce((done, step) => step(done), text);
  }
  if (v.is(precompiled, node)) {
    const bytes = Uint8Array.from(atob(node.precompiled_charsmap), (letter) => letter.charCodeAt(0));
    return readCharsmap(bytes);
  }
  const replacing = v.safeParse(replace, node);
  if (replacing.success) return replacer(replacing.output);
  const stripping = v.safeParse(strip, node);
  if (stripping.success) return stripper(stripping.output);
  throw engineError('tokenizer-unsupported', { part: 'normalizer', found: type });
}

function replacer({ pattern, content }: v.InferOutput<typeof replace>): Normalise {
  const found = 'String' in pattern ? pattern.String : / {2,}/g;
  return (text) => text.replaceAll(found, () => content);
}

function stripper({ strip_left: left, strip_right: right }: v.InferOutput<typeof strip>): Normalise {
  return (text) => {
    const started = left ? text.replace(/^\p{White_Space}+/u, '') : text;
    return right ? started.replace(/\p{White_Space}+$/u, '') : started;
  };
}

/** A text cut where the words begin, each word with its mark before it. @throws OsseletError `tokenizer-unsupported` */
export function stretchesOf(node: unknown): (text: string) => string[] {
  if (typeOf(node) === 'WhitespaceSplit') {
    return (text) => text.split(/\p{White_Space}+/u).filter((word) => word !== '');
  }
  if (v.is(pretokenizers, node)) {
    const steps = node.pretokenizers.map(stretchesOf);
    return (text) => steps.reduce((parts, step) => parts.flatMap(step), [text]);
  }
  if (v.is(metaspace, node)) return marker(node.replacement);
  throw engineError('tokenizer-unsupported', { part: 'pre_tokenizer', found: typeOf(node) });
}

function marker(mark: string): (text: string) => string[] {
  return (text) => {
    if (text === '') return [];
    const marked = text.replaceAll(' ', mark);
    const whole = marked.startsWith(mark) ? marked : mark + marked;
    return whole
      .split(mark)
      .slice(1)
      .map((word) => mark + word);
  };
}
