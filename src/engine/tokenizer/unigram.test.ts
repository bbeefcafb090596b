import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOsseletError } from '../../foundation/index.ts';
import { hasShared, readBytes, readJson } from '../golden.ts';
import { readSentencepiece } from './sentencepiece.ts';
import type { Tokenizer } from './tokenizer.ts';
import { readTokenizerJson } from './tokenizerJson.ts';
import { createUnigramTokenizer } from './unigram.ts';

interface Case {
  readonly text: string;
  readonly ids: readonly number[];
}
const fixture = (file: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', file));
const codeOf = (read: () => unknown): string => {
  try {
    read();
    return 'read';
  } catch (error) {
    if (isOsseletError(error)) return error.code;
    throw error;
  }
};

describe('a SentencePiece model with a character map', () => {
  const model = new Uint8Array(fixture('charsmap.model'));
  const { cases } = JSON.parse(fixture('charsmap.json').toString()) as { cases: Case[] };
  const tokenizer = createUnigramTokenizer(readSentencepiece(model, 'xlm-roberta'), 512);
  /** As XLM-R numbers what the file numbers: one further, unknown 3, between `<s>` and `</s>`. */
  const fairseq = (ids: readonly number[]) => [0, ...ids.map((id) => (id === 0 ? 3 : id + 1)), 2];

  it.each(cases)('cuts “$text” as SentencePiece does', ({ text, ids }) => {
    expect(tokenizer.tokenize(text).ids).toEqual(fairseq(ids));
  });

  it('numbers CamemBERT’s pieces by four, its <s> and </s> among them', () => {
    const camembert = createUnigramTokenizer(readSentencepiece(model, 'camembert'), 512);

    for (const { text, ids } of cases) {
      const expected = [5, ...ids.map((id) => (id === 0 ? 3 : id + 4)), 6];
      expect(camembert.tokenize(text).ids, text).toEqual(expected);
    }
  });

  it('is refused, or reads, when cut or changed anywhere; nothing untyped is thrown', () => {
    for (let length = 0; length < model.length; length += 7) {
      codeOf(() => readSentencepiece(model.subarray(0, length), 'xlm-roberta'));
    }
    fc.assert(
      fc.property(fc.nat(model.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = model.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        codeOf(() =>
          createUnigramTokenizer(readSentencepiece(bytes, 'xlm-roberta'), 64).tokenize('Fracture…'),
        );
      }),
      { numRuns: 500, seed: 5 },
    );
    expect(codeOf(() => readSentencepiece(new Uint8Array(), 'xlm-roberta'))).toBe('tokenizer-invalid');
  });
});

const unigram = (change: object = {}) =>
  JSON.stringify({
    added_tokens: [{ id: 0, content: '<s>' }],
    normalizer: { type: 'NFKC' },
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'WhitespaceSplit' },
        { type: 'Metaspace', replacement: '▁', add_prefix_space: true },
      ],
    },
    post_processor: { type: 'RobertaProcessing', cls: ['<s>', 0], sep: ['</s>', 1] },
    model: {
      type: 'Unigram',
      unk_id: 2,
      vocab: [
        ['<s>', 0],
        ['</s>', 0],
        ['<unk>', 0],
        ['▁os', -1],
        ['▁', -3],
        ['o', -4],
      ],
    },
    ...change,
  });

describe('a tokenizer.json', () => {
  it('gives each word at its place, and says which it does not know in whole', () => {
    const { ids, tokens } = createUnigramTokenizer(readTokenizerJson(unigram()), 64).tokenize(' os  oq');

    expect(ids).toEqual([0, 3, 4, 5, 2, 1]);
    expect(tokens).toEqual([
      { text: 'os', start: 1, end: 3, id: 3 },
      { text: 'oq', start: 5, end: 7, id: null },
    ]);
  });

  it('cuts what the model cannot hold, keeps the end, and says how many words it read', () => {
    const tokenizer = createUnigramTokenizer(readTokenizerJson(unigram()), 4);

    expect(tokenizer.tokenize('os os os')).toMatchObject({ ids: [0, 3, 3, 1], read: 2 });
  });

  it('does not let a normal form forge a special token', () => {
    const { ids } = createUnigramTokenizer(readTokenizerJson(unigram()), 64).tokenize('＜s＞');

    expect(ids).toEqual([0, 4, 2, 1]);
  });

  it.each([
    ['a model of merges', { model: { type: 'BPE', vocab: {}, merges: [] } }],
    [
      'bytes in place of unknown characters',
      { model: { type: 'Unigram', unk_id: 0, byte_fallback: true, vocab: [] } },
    ],
    ['an unknown normaliser', { normalizer: { type: 'Nmt' } }],
    ['an unknown pretokenizer', { pre_tokenizer: { type: 'ByteLevel' } }],
    [
      'no mark before the first word',
      { pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'never' } },
    ],
    ['an unknown end', { post_processor: { type: 'ByteLevel' } }],
  ])('with %s is refused by name', (_, change) => {
    expect(codeOf(() => readTokenizerJson(unigram(change)))).toBe('tokenizer-unsupported');
  });

  it.each([
    '',
    '{',
    '[]',
    '{"model":{"type":"Unigram","unk_id":0,"vocab":{}}}',
    unigram({ model: { type: 'Unigram', vocab: [] } }),
  ])('that reads %s is refused', (text) => {
    expect(codeOf(() => readTokenizerJson(text))).toBe('tokenizer-invalid');
  });
});

interface Golden {
  readonly cases: readonly Case[];
  readonly disputed: { readonly text: string } & Readonly<Record<string, unknown>>;
}
const hasGolden = hasShared('golden', 'text-tiny');

describe.skipIf(!hasGolden)('the reference tokenizer (needs ../shared/golden)', () => {
  const text = (...parts: string[]) => new TextDecoder().decode(readBytes('golden', ...parts));
  const golden = hasGolden ? readJson<Golden>('golden', 'text-tiny', 'tokenizer_cases.json') : null;
  const fromJson = (): Tokenizer =>
    createUnigramTokenizer(readTokenizerJson(text('text-tiny', 'tokenizer.json')), 512);
  const fromSentencepiece = (): Tokenizer => {
    const tokenizer = createUnigramTokenizer(
      readSentencepiece(readBytes('golden', 'text-tiny', 'sentencepiece.bpe.model'), 'xlm-roberta'),
      512,
    );
    // Its file has the identity for a map, as crosscheck_sentencepiece.py says: NFKC and spaces are done before.
    return {
      ...tokenizer,
      tokenize: (sentence) => tokenizer.tokenize(sentence.normalize('NFKC').replace(/\s+/g, ' ')),
    };
  };

  it.each([
    ['tokenizer.json', fromJson],
    ['sentencepiece.bpe.model', fromSentencepiece],
  ])('gives the ids of all forty sentences from %s', (file, make) => {
    const tokenizer = make();

    expect(golden?.cases).toHaveLength(40);
    for (const { text: sentence, ids } of golden?.cases ?? []) {
      // Forged by NFKC, and done before by this test alone.
      if (file !== 'tokenizer.json' && /[＜＞]/.test(sentence)) continue;
      expect(tokenizer.tokenize(sentence).ids, sentence).toEqual(ids);
    }
  });

  it('never forges a separator out of full-width letters', () => {
    expect(
      fromJson()
        .tokenize(golden?.disputed.text ?? '')
        .ids.filter((id) => id === 2),
    ).toEqual([2]);
  });

  it('cuts the whole corpus alike from either file', () => {
    const [json, piece] = [fromJson(), fromSentencepiece()];
    const lines = text('corpus_fr.txt')
      .split('\n')
      .filter((line) => line !== '');

    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) expect(json.tokenize(line).ids, line).toEqual(piece.tokenize(line).ids);
  });

  it('answers any text, every word at its place, within its length', () => {
    const tokenizer = createUnigramTokenizer(readTokenizerJson(text('text-tiny', 'tokenizer.json')), 16);
    const unit = fc.constantFrom(
      'a',
      'é',
      '▁',
      '<',
      's',
      '>',
      '/',
      '\u0301',
      '😀',
      '\ud800',
      ' ',
      '\u00a0',
      'ﬁ',
      '</s>',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (sentence) => {
        const { ids, tokens } = tokenizer.tokenize(sentence);

        expect(ids.length).toBeLessThanOrEqual(16);
        expect([ids[0], ids.at(-1)]).toEqual([0, 2]);
        for (const id of ids) expect(id).toSatisfy((each: number) => each >= 0 && each < 1000);
        for (const token of tokens) expect(sentence.slice(token.start, token.end)).toBe(token.text);
      }),
      { numRuns: 500 },
    );
  });
});
