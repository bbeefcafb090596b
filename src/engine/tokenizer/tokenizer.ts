/** From a typed sentence to the numbers that a text encoder reads; which way, the model folder says. */
export interface Token {
  /** As looked up. */
  readonly text: string;
  /** Place in the typed sentence, UTF-16 units; marks that follow a letter belong to it. */
  readonly start: number;
  readonly end: number;
  /** null: not in the vocabulary, or not whole. */
  readonly id: number | null;
}

export interface TokenizedSentence {
  /** With the model's own first and last tokens, cut to what the model can hold. */
  readonly ids: readonly number[];
  /** The words of the sentence, each at its place. */
  readonly tokens: readonly Token[];
  /** How many of `tokens` the model reads; the rest was cut. */
  readonly read: number;
}

export interface Tokenizer {
  /** Of `ids`, the model's own included. */
  readonly maxTokens: number;
  tokenize(sentence: string): TokenizedSentence;
}
