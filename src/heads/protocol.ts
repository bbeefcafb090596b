/** What the page and the heads worker say to each other. Plain values only; imports neither side. */
import type { TrainingOrder, TrainingOutcome, TrainingProgress } from './training/order.ts';

export interface HeadsProtocol {
  /** `id` names the training for `stop`; `onProgress` is a proxy. Throws `stopped`. */
  train(
    id: string,
    order: TrainingOrder,
    onProgress: (progress: TrainingProgress) => void,
  ): Promise<TrainingOutcome>;
  stop(id: string): void;
}
