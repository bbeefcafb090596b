/** The JSON files of a model folder as valibot schemas: what does not have this shape is refused, never guessed. */
import * as v from 'valibot';
import { imageInputSchema, imageSchema } from './imageSchema.ts';
import { between, count, finite, share, sidePx, width } from './numbers.ts';

const fileName = v.pipe(v.string(), v.regex(/^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$/));
const bilingual = <Schema extends v.GenericSchema>(schema: Schema) => v.object({ fr: schema, en: schema });

const transformer = {
  width,
  layers: between(1, 256),
  heads: width,
  mlpRatio: between(1, 64),
  layerNormEps: v.pipe(v.number(), v.minValue(0)),
};
const text = { ...transformer, embedding: width, vocabulary: count, maxTokens: width };
const osseletText = v.object({
  ...text,
  kind: v.optional(v.literal('osselet')),
  facts: v.array(v.string()),
  factsInputScale: finite,
});
const robertaText = v.object({ ...text, kind: v.literal('roberta'), firstPosition: between(0, 65_536) });
const tokenizers = {
  words: v.object({ kind: v.optional(v.literal('words')), file: fileName }),
  'tokenizer-json': v.object({ kind: v.literal('tokenizer-json'), file: fileName }),
  sentencepiece: v.object({
    kind: v.literal('sentencepiece'),
    file: fileName,
    ids: v.picklist(['xlm-roberta', 'camembert']),
  }),
};
/** Chosen by what a part says it is, so that a refusal names the very field. */
const kindOf = (part: unknown): string | undefined =>
  typeof part === 'object' && part !== null && 'kind' in part ? String(part.kind) : undefined;

export const manifestSchema = v.object({
  format: v.literal('osselet-model/1'),
  name: v.pipe(v.string(), v.nonEmpty()),
  version: count,
  licence: v.pipe(v.string(), v.nonEmpty()),
  files: v.record(
    fileName,
    v.object({
      bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
  weights: v.object({
    file: fileName,
    image: imageSchema,
    text: v.lazy((part) => (kindOf(part) === 'roberta' ? robertaText : osseletText)),
    textFile: v.optional(fileName),
  }),
  tokenizer: v.lazy((part): (typeof tokenizers)[keyof typeof tokenizers] => {
    const kind = kindOf(part) ?? 'words';
    return Object.hasOwn(tokenizers, kind) ? tokenizers[kind as keyof typeof tokenizers] : tokenizers.words;
  }),
  imageInput: imageInputSchema,
  domain: v.object({ modalities: v.array(v.string()), minSidePx: sidePx }),
  textInput: v.object({
    lateralityWords: v.array(v.string()),
    undistinguishedWords: v.array(v.string()),
  }),
  alignment: v.object({
    prompts: fileName,
    logitScale: v.optional(v.nullable(finite)),
    logitBias: v.optional(v.nullable(finite)),
  }),
  heatMap: v.pipe(
    v.object({ start: finite, hot: finite, full: finite, tissueThreshold: finite }),
    v.check(({ start, hot, full }) => start < hot && hot < full, 'start < hot < full'),
  ),
  reference: v.object({ file: fileName }),
  card: bilingual(fileName),
  selfTest: v.object({ file: fileName }),
});

const wordId = v.pipe(v.number(), v.integer(), v.minValue(0));
export const vocabularySchema = v.object({
  words: v.record(v.string(), wordId),
  special: v.object({ pad: wordId, cls: wordId, unk: wordId }),
  maxTokens: count,
  ignorableUnknown: v.array(v.string()),
});

const sentences = v.pipe(v.array(v.string()), v.nonEmpty());
export const promptsSchema = v.object({
  findings: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.nonEmpty()),
        kind: v.picklist(['finding', 'region', 'view']),
        label: bilingual(v.string()),
        localises: v.boolean(),
        prompts: bilingual(v.object({ positive: sentences, negative: sentences })),
      }),
    ),
    v.check((findings) => new Set(findings.map(({ id }) => id)).size === findings.length, 'id × 2'),
  ),
});

const quantiles = v.object({ n: count, q: v.pipe(v.array(finite), v.length(101)) });
const errorRates = v.object({ sensitivity: share, specificity: share });
const thresholds = v.pipe(
  v.object({
    low: finite,
    high: finite,
    measuredOn: v.object({ fold: v.string(), n: count, positives: count }),
    atLow: errorRates,
    atHigh: errorRates,
  }),
  v.check(({ low, high }) => low <= high, 'low <= high'),
);
export const referenceSchema = v.object({
  findings: v.record(
    v.string(),
    v.object({
      thresholds: v.nullable(thresholds),
      quantiles: v.nullable(bilingual(v.object({ with: quantiles, without: quantiles }))),
      auroc: v.nullable(
        v.object({ value: share, ci95: v.tuple([share, share]), n: count, positives: count }),
      ),
      pointing: v.nullable(
        v.object({
          value: share,
          ci95: v.tuple([share, share]),
          chance: share,
          n: count,
          fold: v.string(),
        }),
      ),
    }),
  ),
});

const tolerance = v.object({ embedding: finite, feature: finite });
export const selfTestSchema = v.object({
  grey: v.object({ file: fileName, side: count }),
  image: v.object({
    embedding: v.array(finite),
    cls: v.array(finite),
    patches: v.array(
      v.object({ index: v.pipe(v.number(), v.integer(), v.minValue(0)), vector: v.array(finite) }),
    ),
  }),
  texts: v.array(v.object({ sentence: v.string(), ids: v.array(v.number()), embedding: v.array(finite) })),
  tolerance: v.object({ wasm: tolerance, webgpu: tolerance }),
});
