/**
 * Phrases of a list in one automaton over words: « la louviere » and « louvain la neuve » are found in one walk, each
 * word of the text being looked at as often as the longest phrase is long, however many phrases there are.
 */
interface Node {
  readonly next: Map<string, Node>;
  isEnd: boolean;
}

export interface PhraseTrie {
  /** How many words from `at` on make the longest phrase, 0 when none begins there. */
  longest(
    words: readonly { readonly lower: string }[],
    at: number,
    isJoined: (index: number) => boolean,
  ): number;
}

export function phraseTrie(phrases: Iterable<string>): PhraseTrie {
  const root: Node = { next: new Map(), isEnd: false };
  for (const phrase of phrases) {
    let node = root;
    for (const word of phrase.split(/[^a-z]+/)) {
      if (word === '') continue;
      const next = node.next.get(word) ?? { next: new Map<string, Node>(), isEnd: false };
      node.next.set(word, next);
      node = next;
    }
    if (node !== root) node.isEnd = true;
  }
  return {
    longest(words, at, isJoined) {
      let node: Node | undefined = root;
      let best = 0;
      for (let index = at; index < words.length; index += 1) {
        if (index > at && !isJoined(index)) break;
        node = node.next.get(words[index]?.lower ?? '');
        if (node === undefined) break;
        if (node.isEnd) best = index - at + 1;
      }
      return best;
    },
  };
}
