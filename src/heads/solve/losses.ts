/**
 * What a head is trained to make small, for one film. Every kind of head is a linear map of the film's vector to `outputs`
 * numbers z = W x, joined with `intercepts` c that no penalty touches; it is convex in (W, c).
 */
export interface Loss {
  readonly outputs: number;
  readonly intercepts: number;
  /** Which output an intercept shifts: moving the origin of x moves the intercept by that output's W. */
  readonly outputOf: (intercept: number) => number;
  readonly startIntercepts: Float64Array;
  /**
   * Loss of film `row` (a place in the targets) at z and c; adds its derivatives into `byZ` and `byC`. Infinity where the
   * intercepts are not allowed.
   */
  at(row: number, z: Float64Array, c: Float64Array, byZ: Float64Array, byC: Float64Array): number;
}

/**
 * Yes or no, for one finding or several side by side: binary cross-entropy, the films with the finding weighing
 * `positiveWeights` (PyTorch's `pos_weight`). Targets [films, labels] are 1, 0 or NaN: unknown counts for nothing.
 */
export function logisticLoss(targets: Float64Array, positiveWeights: Float64Array): Loss {
  const labels = positiveWeights.length;
  return {
    outputs: labels,
    intercepts: labels,
    outputOf: (intercept) => intercept,
    startIntercepts: new Float64Array(labels),
    at(row, z, c, byZ, byC) {
      let loss = 0;
      for (let label = 0; label < labels; label++) {
        const target = targets[row * labels + label]!;
        if (Number.isNaN(target)) continue;
        const logit = z[label]! + c[label]!;
        const weight = target === 1 ? positiveWeights[label]! : 1;
        loss += weight * softplus(target === 1 ? -logit : logit);
        const slope = weight * (sigmoid(logit) - target);
        byZ[label]! += slope;
        byC[label]! += slope;
      }
      return loss;
    },
  };
}

/** One class of several: cross-entropy of the softmax; targets [films] are the class, or NaN for unknown. */
export function softmaxLoss(targets: Float64Array, classWeights: Float64Array): Loss {
  const classes = classWeights.length;
  return {
    outputs: classes,
    intercepts: classes,
    outputOf: (intercept) => intercept,
    startIntercepts: new Float64Array(classes),
    at(row, z, c, byZ, byC) {
      const target = targets[row]!;
      if (Number.isNaN(target)) return 0;
      const weight = classWeights[target]!;
      let [top, sum] = [-Infinity, 0];
      for (let k = 0; k < classes; k++) top = Math.max(top, z[k]! + c[k]!);
      for (let k = 0; k < classes; k++) sum += Math.exp(z[k]! + c[k]! - top);
      for (let k = 0; k < classes; k++) {
        const slope = weight * (Math.exp(z[k]! + c[k]! - top) / sum - (k === target ? 1 : 0));
        byZ[k]! += slope;
        byC[k]! += slope;
      }
      return weight * (top + Math.log(sum) - z[target]! - c[target]!);
    },
  };
}

/**
 * Grades 0 to K - 1 (Kellgren and Lawrence: 0 to 4): cumulative logits, P(grade > j) = sigmoid(z + c[j]) with one
 * direction z for all (McCullagh 1980). The intercepts must fall; the loss is convex where they do (Pratt 1981) and has no
 * value elsewhere. Targets [films] are the grade, or NaN.
 */
export function cumulativeLoss(targets: Float64Array, classWeights: Float64Array): Loss {
  const cuts = classWeights.length - 1;
  return {
    outputs: 1,
    intercepts: cuts,
    outputOf: () => 0,
    startIntercepts: Float64Array.from({ length: cuts }, (_, cut) => (cuts - 1) / 2 - cut),
    at(row, z, c, byZ, byC) {
      for (let cut = 1; cut < cuts; cut++) if (c[cut]! >= c[cut - 1]!) return Infinity;
      const grade = targets[row]!;
      if (Number.isNaN(grade)) return 0;
      const [from, to] = [cumulative(z[0]!, c, grade), cumulative(z[0]!, c, grade + 1)];
      const chance = from - to;
      if (!(chance > 0)) return Infinity;
      const weight = classWeights[grade]!;
      const [slopeFrom, slopeTo] = [from * (1 - from), to * (1 - to)];
      byZ[0]! -= (weight * (slopeFrom - slopeTo)) / chance;
      if (grade > 0) byC[grade - 1]! -= (weight * slopeFrom) / chance;
      if (grade < cuts) byC[grade]! += (weight * slopeTo) / chance;
      return -weight * Math.log(chance);
    },
  };
}

/** P(grade >= `grade`). */
export function cumulative(z: number, c: ArrayLike<number>, grade: number): number {
  if (grade === 0) return 1;
  return grade > c.length ? 0 : sigmoid(z + c[grade - 1]!);
}

/**
 * Numbers with a unit: smooth L1 (linear beyond one unit) of scale * (z + c) + centre against the target, as in the
 * evaluation protocol, whose scale and centre start as deviation and mean of the training films. The whole is divided by
 * the scale, so that one strength of the penalty suits months and degrees. Targets [films, quantities], NaN: unknown.
 */
export function smoothL1Loss(targets: Float64Array, scales: Float64Array, centres: Float64Array): Loss {
  const quantities = scales.length;
  return {
    outputs: quantities,
    intercepts: quantities,
    outputOf: (intercept) => intercept,
    startIntercepts: new Float64Array(quantities),
    at(row, z, c, byZ, byC) {
      let loss = 0;
      for (let quantity = 0; quantity < quantities; quantity++) {
        const target = targets[row * quantities + quantity]!;
        if (Number.isNaN(target)) continue;
        const scale = scales[quantity]!;
        const error = scale * (z[quantity]! + c[quantity]!) + centres[quantity]! - target;
        loss += smoothL1(error) / scale;
        const slope = Math.max(-1, Math.min(1, error));
        byZ[quantity]! += slope;
        byC[quantity]! += slope;
      }
      return loss;
    },
  };
}

function smoothL1(error: number): number {
  const size = Math.abs(error);
  return size < 1 ? (size * size) / 2 : size - 0.5;
}

export function sigmoid(logit: number): number {
  return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : 1 - 1 / (1 + Math.exp(logit));
}

function softplus(logit: number): number {
  return Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit)));
}
