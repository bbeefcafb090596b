/** What the page and the search worker say to each other. Plain values only; imports neither side. */
import type { Nearest, NearestOptions } from './vectors/nearest.ts';
import type { SpreadOptions } from './vectors/spread.ts';

export interface SearchProtocol {
  put(keys: readonly string[], vectors: Float32Array): void;
  remove(keys: readonly string[]): void;
  /** null: a newer query came. */
  find(query: Float32Array, options: NearestOptions): Promise<Nearest | null>;
  spread(options: SpreadOptions): Promise<string[]>;
}
