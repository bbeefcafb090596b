/** A head by the seed system's protocol on sides that somebody else has chosen, as a value that predicts like any other. */
import type { Unjudged } from '../head.ts';
import { trainByProtocol } from '../solve/protocol.ts';
import type { Rows } from '../solve/matrix.ts';
import { lossOf } from './lossOf.ts';
import type { ProbeOrder } from './probeOn.ts';
import { inputsOf } from './trainingSet.ts';

/** As there: 1e-3 for numbers, 1e-4 for classes. */
const [rateOfNumbers, rateOfClasses] = [1e-3, 1e-4];

export function protocolProbe(
  { spec, vectors, targets, male, learning, seed }: Omit<ProbeOrder, 'patients'>,
  validation: Rows,
): Unjudged {
  const { loss, scales, centres } = lossOf(spec, targets, learning, spec.kind === 'binary');
  const rate = spec.kind === 'regression' ? rateOfNumbers : rateOfClasses;
  const work = trainByProtocol(inputsOf(vectors, male), learning, validation, loss, { rate, seed });
  let step = work.next();
  while (step.done !== true) step = work.next();
  return {
    spec,
    origin: {
      modelHash: '',
      trainingSetHash: '',
      films: learning.length,
      seed,
      at: '',
      version: 1,
      probe: 'plain',
      strength: 0,
    },
    weights: Float32Array.from(step.value.weights),
    intercepts: [...step.value.intercepts],
    scales,
    centres,
    calibrations: spec.kind === 'binary' ? [null] : [],
    thresholds: spec.kind === 'binary' ? [0.5] : [],
  };
}
