/** The page of the measure: both workers encode the same film, or sentence, in turns; their vectors are compared. */
import { wrap, type Remote } from 'comlink';
import { trustOwnScripts } from '../../../src/foundation/index.ts';
import type { NetworkName } from './networks.ts';
import type { Encoded, Runner } from './runner.ts';

// The page is served under the policy of the app.
trustOwnScripts();

export interface EncoderMeasure {
  readonly oursMs: readonly number[];
  readonly peerMs: readonly number[];
  /** Largest difference of any value of the film's vector, CLS feature and patch vectors. */
  readonly largestDifference: number;
}

async function measure(name: NetworkName, threads: number, rounds: number): Promise<EncoderMeasure> {
  const ours = new Worker(new URL('./ours.worker.ts', import.meta.url), { type: 'module' });
  const peer = new Worker(new URL('./peer.worker.ts', import.meta.url), { type: 'module' });
  const [first, second] = [wrap<Runner>(ours), wrap<Runner>(peer)];
  try {
    await first.load(name, threads);
    await second.load(name, threads);
    const [answer, answerOfPeer] = [await first.encode(), await second.encode()];
    const times = await inTurns(first, second, rounds);
    return { ...times, largestDifference: largestDifference(answer, answerOfPeer) };
  } finally {
    ours.terminate();
    peer.terminate();
  }
}

async function inTurns(ours: Remote<Runner>, peer: Remote<Runner>, rounds: number) {
  const [oursMs, peerMs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    oursMs.push((await ours.encode()).ms);
    peerMs.push((await peer.encode()).ms);
  }
  return { oursMs, peerMs };
}

function largestDifference(a: Encoded, b: Encoded): number {
  return Math.max(
    ...Object.entries(a.values).map(([part, own]) => {
      const other = b.values[part];
      if (own.length !== other?.length) return Infinity;
      return own.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at]!)), 0);
    }),
  );
}

Object.assign(globalThis, { measure });
