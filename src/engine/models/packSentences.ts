/**
 * Several sentences in one sequence: words attend within their own sentence only (block-diagonal mask), so every
 * vector equals the one of the sentence alone, without padding, and 80 prompts cost about one film instead of 80 passes.
 */
export interface Pack {
  readonly ids: Int32Array;
  /** Position of each token in its own sentence. */
  readonly positions: Int32Array;
  /** Index of each sentence's first token, CLS. */
  readonly starts: Int32Array;
  /** [tokens × tokens]: 0 within a sentence, very negative across. */
  readonly mask: Float32Array;
}

const blocked = -1e9;

/** About the tokens of one film: the mask stays under a megabyte. */
export const packTokens = 384;

/** Every sentence's vector, in the order asked. */
export async function encodeInPacks(
  sentences: readonly (readonly number[])[],
  encodePack: (pack: Pack) => Promise<Float32Array[]>,
): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (const pack of packSentences(sentences, packTokens)) vectors.push(...(await encodePack(pack)));
  return vectors;
}

/** Splits in order, at most `maxTokens` tokens a pack (a single longer sentence still gets its own). */
export function packSentences(sentences: readonly (readonly number[])[], maxTokens: number): Pack[] {
  const groups: (readonly number[])[][] = [];
  let tokens = Infinity;
  for (const sentence of sentences) {
    tokens += sentence.length;
    if (tokens > maxTokens) {
      groups.push([]);
      tokens = sentence.length;
    }
    groups.at(-1)?.push(sentence);
  }
  return groups.map(pack);
}

function pack(sentences: readonly (readonly number[])[]): Pack {
  const owner = sentences.flatMap((ids, sentence) => ids.map(() => sentence));
  const mask = new Float32Array(owner.length ** 2);
  owner.forEach((row, i) =>
    owner.forEach((column, j) => {
      mask[i * owner.length + j] = row === column ? 0 : blocked;
    }),
  );
  return {
    ids: Int32Array.from(sentences.flat()),
    positions: Int32Array.from(sentences.flatMap((ids) => ids.map((_, position) => position))),
    starts: Int32Array.from(sentences.map((_, sentence) => owner.indexOf(sentence))),
    mask,
  };
}
