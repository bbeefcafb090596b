/**
 * From the logits of films unseen to probabilities and to the threshold of each finding: what a head says of its own
 * learning films is too sure of itself.
 */
import { fitIsotonic } from '../metrics/isotonic.ts';
import { thresholdOfSensitivity, youdenThreshold } from '../metrics/operatingPoint.ts';
import { fitPlatt, type Platt } from '../metrics/platt.ts';
import { rank } from '../metrics/ranking.ts';
import { calibrated } from '../predict.ts';
import type { TrainingOrder } from './order.ts';
import type { Tuned } from './tune.ts';

/** On what the heads of the folds said of films they had not seen. */
export function operatingPoints(
  { spec, set, wantedSensitivity, calibration: kind }: TrainingOrder,
  { unseen, outputs }: Tuned,
) {
  const width = spec.classes.length;
  const points = spec.classes.map((_, at) => {
    const places = Array.from(unseen, (_, place) => place).filter(
      (place) => !Number.isNaN(set.targets[unseen[place]! * width + at]!),
    );
    const logits = places.map((place) => outputs[place * width + at]!);
    const positive = places.map((place) => set.targets[unseen[place]! * width + at] === 1);
    const calibration = kind === 'platt' ? rising(fitPlatt(logits, positive)) : fitIsotonic(logits, positive);
    const probabilities = logits.map((logit) => calibrated(calibration, logit));
    const ranking = rank(probabilities, positive);
    const threshold =
      wantedSensitivity === null
        ? youdenThreshold(ranking)
        : thresholdOfSensitivity(ranking, wantedSensitivity);
    return { calibration, threshold };
  });
  return {
    calibrations: points.map(({ calibration }) => calibration),
    thresholds: points.map(({ threshold }) => threshold),
  };
}

/** Of a head that has learned nothing the line may fall: it would turn the order of the films round. */
function rising(platt: Platt | null): Platt | null {
  return platt !== null && platt.slope > 0 ? platt : null;
}
