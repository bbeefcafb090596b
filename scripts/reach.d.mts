export interface Reach {
  readonly connect: readonly string[];
  readonly frameAncestors: readonly string[];
}

export function reachOf(config: unknown): Reach;
export function readReach(file: string): Promise<Reach>;
