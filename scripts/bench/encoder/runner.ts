/** What both sides answer, each in a worker of its own. */
import type { NetworkName } from './networks.ts';

export interface Encoded {
  /** From the input's floats to the vectors' floats, in the worker. */
  readonly ms: number;
  readonly values: Readonly<Record<string, Float32Array>>;
}

export interface Runner {
  load(name: NetworkName, threads: number): Promise<void>;
  encode(): Promise<Encoded>;
}
