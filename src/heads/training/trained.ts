/** For tests: a training to its end. */
import { expect } from 'vitest';
import type { Head } from '../head.ts';
import type { FigureName, Judged } from '../judging/report.ts';
import type { TrainingOrder, TrainingProgress } from './order.ts';
import { train } from './train.ts';

export async function trained(order: TrainingOrder): Promise<Head> {
  const outcome = await toTheEnd(order);
  if (outcome.kind !== 'trained') expect.fail(JSON.stringify(outcome));
  return outcome.head;
}

export async function toTheEnd(
  order: TrainingOrder,
  heard: (progress: TrainingProgress) => void = () => undefined,
) {
  const work = train(order);
  for (let step = await work.next(); ; step = await work.next()) {
    if (step.done === true) return step.value;
    heard(step.value);
  }
}

export const figure = (judged: Judged | undefined, name: FigureName) =>
  judged?.figures.find((one) => one.name === name) ?? { value: null, interval: null };
