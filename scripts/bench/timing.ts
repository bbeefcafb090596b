/** Ours and the peer in turns, so that both meet the same weather; medians, since a shared machine has outliers. */
export interface Compared {
  readonly oursMs: number;
  readonly peerMs: number;
  readonly ratio: number;
}

export async function compare(ours: () => unknown, peer: () => unknown, rounds: number): Promise<Compared> {
  const times: Record<'ours' | 'peer', number[]> = { ours: [], peer: [] };
  await ours();
  await peer();
  for (let round = 0; round < rounds; round++) {
    times.ours.push(await timed(ours));
    times.peer.push(await timed(peer));
  }
  return compared(median(times.ours), median(times.peer));
}

export function compared(oursMs: number, peerMs: number): Compared {
  return { oursMs: rounded(oursMs), peerMs: rounded(peerMs), ratio: rounded(oursMs / peerMs) };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
