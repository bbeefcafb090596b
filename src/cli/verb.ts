import type { Args } from './args.ts';
import type { Output } from './output.ts';
import type { Say } from './words.ts';

export interface Context {
  readonly args: Args;
  readonly output: Output;
  readonly say: Say;
}

/** Wrong use throws a `cli.*` error; a bad file goes to `output.refusal` and the others go on. */
export type Verb = (context: Context) => Promise<void>;
