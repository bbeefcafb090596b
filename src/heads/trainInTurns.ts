/** What the heads worker does: it trains in turns of some 20 ms, so that it hears « stop » in between, and tells how far it is. */
import { headsError } from './errors.ts';
import type { HeadsProtocol } from './protocol.ts';
import { train } from './training/train.ts';

interface Pacing {
  /** Resolves when others have had their turn. */
  readonly pause?: () => Promise<void>;
  readonly turnMs?: number;
}

export function createTrainer({ pause = nextTurn, turnMs = 20 }: Pacing = {}): HeadsProtocol {
  const underWay = new Set<string>();
  return {
    async train(id, order, onProgress) {
      underWay.add(id);
      try {
        const work = train(order);
        let turn = performance.now();
        for (;;) {
          const step = await work.next();
          if (step.done === true) return step.value;
          if (step.value.phase !== 'judging' && performance.now() - turn < turnMs) continue;
          onProgress(step.value);
          await pause();
          if (!underWay.has(id)) throw headsError('stopped');
          turn = performance.now();
        }
      } finally {
        underWay.delete(id);
      }
    },
    stop: (id) => void underWay.delete(id),
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
