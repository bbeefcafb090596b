/** One training, from a person's wish to a version on the shelf; it is never put in use by that. */
import type { Ontology } from '../../../annotations/index.ts';
import { toOsseletError } from '../../../foundation/index.ts';
import {
  targetWidth,
  type Shelf,
  type TrainingOrder,
  type TrainingOutcome,
  type TrainingProgress,
} from '../../../heads/index.ts';
import type { Collected, Wanted } from './collect.ts';
import { learnableOf } from './learnable.ts';
import { specOf } from './task.ts';
import { idOf, type HeadWish, type SetFacts, type Training } from './wish.ts';

/** Constant: a patient stays on one side of the split, so that each head can be compared with its successor. */
const splitSeed = 1;

export interface TrainingPorts {
  readonly shelf: Shelf;
  readonly ontology: () => Ontology;
  readonly collect: (wanted: Wanted) => Promise<Collected>;
  /** null while the engine is not there. */
  readonly model: () => Wanted['model'] | null;
  readonly trainHead: (
    order: TrainingOrder,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: TrainingProgress) => void },
  ) => Promise<TrainingOutcome>;
  readonly now?: () => Date;
}

export interface Followed {
  readonly signal: AbortSignal;
  /** Films and labels are gathered; the worker begins. */
  readonly onFacts: (facts: SetFacts) => void;
  readonly onProgress: (progress: TrainingProgress) => void;
}

/** Stopped by the signal it answers `idle`: whoever stopped it knows. */
export async function trainTask(wish: HeadWish, ports: TrainingPorts, followed: Followed): Promise<Training> {
  try {
    return await trainNow(wish, ports, followed);
  } catch (error) {
    return followed.signal.aborted ? { kind: 'idle' } : { kind: 'failed', error: toOsseletError(error) };
  }
}

async function trainNow(
  wish: HeadWish,
  {
    shelf,
    ontology: ontologyNow,
    collect,
    model: modelNow,
    trainHead,
    now = () => new Date(),
  }: TrainingPorts,
  { signal, onFacts, onProgress }: Followed,
): Promise<Training> {
  const { population, takesSex, wantedSensitivity, calibration, isBalanced } = wish;
  const [ontology, model] = [ontologyNow(), modelNow()];
  const learnable = learnableOf(idOf(wish), ontology);
  if (model === null || learnable === null) return { kind: 'no-engine' };
  const spec = specOf(learnable, population, takesSex);
  const collected = await collect({ spec, learnable, ontology, population, model });
  signal.throwIfAborted();
  onFacts(factsOf(collected, targetWidth(spec)));
  const { set, textScores } = collected;
  const order: TrainingOrder = {
    ...{ spec, set, textScores, wantedSensitivity, calibration },
    modelHash: model.hash,
    seed: splitSeed,
    at: now().toISOString(),
    version: await shelf.nextVersion(spec.task),
    // One that was changed since it was made is nothing to compare with.
    inUse: await shelf.inUse(spec.task).catch(() => null),
    isBalanced,
  };
  const outcome = await trainHead(order, { signal, onProgress });
  if (outcome.kind === 'too-few') return outcome;
  await shelf.keep(outcome.head, set.films);
  return { kind: 'trained', version: outcome.head.origin.version };
}

function factsOf({ set, textScores, withoutVector }: Collected, width: number): SetFacts {
  const isLabelled = (row: number) =>
    set.targets.subarray(row * width, (row + 1) * width).some((value) => !Number.isNaN(value));
  const rows = set.films.map((_, row) => row).filter(isLabelled);
  return {
    labelled: rows.length,
    evaluation: rows.filter((row) => set.isEvaluation[row]).length,
    patientless: set.patientless,
    withoutVector,
    withoutSex: rows.filter((row) => set.male !== null && Number.isNaN(set.male[row]!)).length,
    hasPrompts: textScores !== null,
  };
}
