/** The page's line to the search worker, which starts with the first vector. */
import { transfer } from 'comlink';
import { startWorker, type WorkerLine } from '../foundation/index.ts';
import type { SearchProtocol } from './protocol.ts';
import type { Nearest, NearestOptions } from './vectors/nearest.ts';
import type { SpreadOptions } from './vectors/spread.ts';

export interface KeyedVector {
  readonly key: string;
  /** Unit length. */
  readonly vector: Float32Array;
}

export interface SearchClient {
  /** The vectors are copied: they stay the caller's. */
  put(films: readonly KeyedVector[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  find(query: Float32Array, options: NearestOptions): Promise<Nearest | null>;
  spread(options: SpreadOptions): Promise<string[]>;
}

export function startSearch(): SearchClient {
  let line: WorkerLine<SearchProtocol> | null = null;
  const ask: WorkerLine<SearchProtocol>['ask'] = (call) => (line ??= openLine()).ask(call);
  return {
    put(films) {
      const vectors = flat(films);
      const keys = films.map(({ key }) => key);
      return ask((remote) => remote.put(keys, transfer(vectors, [vectors.buffer])));
    },
    remove: (keys) => ask((remote) => remote.remove(keys)),
    find: (query, options) => ask((remote) => remote.find(query, options)),
    spread: (options) => ask((remote) => remote.spread(options)),
  };
}

function openLine(): WorkerLine<SearchProtocol> {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  return startWorker<SearchProtocol>(worker, 'search');
}

function flat(films: readonly KeyedVector[]): Float32Array {
  const dimension = films[0]?.vector.length ?? 0;
  const vectors = new Float32Array(films.length * dimension);
  films.forEach(({ vector }, at) => vectors.set(vector, at * dimension));
  return vectors;
}
