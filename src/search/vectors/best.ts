/** The k best seen so far, in order: highest score first, equal scores by key, so that an answer does not depend on the order of arrival. */
export interface Ranked {
  readonly key: string;
  /** Cosine similarity, −1 to 1. Not a probability. */
  readonly score: number;
}

export interface Best {
  /** `keyOf` is asked only where the score may enter. */
  offer(score: number, keyOf: () => string): void;
  readonly ranked: readonly Ranked[];
}

/** An entry is found by halving and inserted: of n scores in any order only some k × ln(n / k) ever enter. */
export function createBest(k: number): Best {
  const ranked: Ranked[] = [];
  return {
    ranked,
    offer(score, keyOf) {
      const isFull = ranked.length >= k;
      if (k <= 0 || (isFull && score < ranked[k - 1]!.score)) return;
      const entry = { key: keyOf(), score };
      let [from, to] = [0, ranked.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (comesBefore(ranked[middle]!, entry)) from = middle + 1;
        else to = middle;
      }
      ranked.splice(from, 0, entry);
      if (isFull) ranked.pop();
    },
  };
}

function comesBefore(a: Ranked, b: Ranked): boolean {
  return a.score === b.score ? a.key < b.key : a.score > b.score;
}
