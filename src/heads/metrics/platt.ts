/**
 * Platt's calibration: probability = sigmoid(slope * score + offset), fitted to scores that the head had not learned
 * from. Targets are softened by Laplace's rule, so that few films never claim certainty (Platt 1999); Newton's steps with
 * halving (Lin, Lin and Weng 2007).
 */
export interface Platt {
  readonly kind: 'platt';
  readonly slope: number;
  readonly offset: number;
}

const steps = 100;

/** null where a class is missing: nothing can be fitted. */
export function fitPlatt(scores: ArrayLike<number>, positive: ArrayLike<boolean>): Platt | null {
  const n = scores.length;
  const positives = Array.from(positive).filter(Boolean).length;
  if (positives === 0 || positives === n) return null;
  const hits = (positives + 1) / (positives + 2);
  const misses = 1 / (n - positives + 2);
  const target = (film: number): number => (positive[film] ? hits : misses);
  const loss = (slope: number, offset: number): number => {
    let sum = 0;
    for (let film = 0; film < n; film++) {
      const logit = slope * scores[film]! + offset;
      sum += Math.max(logit, 0) - target(film) * logit + Math.log1p(Math.exp(-Math.abs(logit)));
    }
    return sum;
  };
  let [slope, offset] = [0, Math.log((positives + 1) / (n - positives + 1))];
  let best = loss(slope, offset);
  for (let step = 0; step < steps; step++) {
    const [bySlope, byOffset] = newtonStep(slope, offset, scores, target);
    let length = 1;
    let next = loss(slope - bySlope, offset - byOffset);
    for (; next > best && length > 1e-10; next = loss(slope - length * bySlope, offset - length * byOffset))
      length /= 2;
    if (!(next < best)) break;
    [slope, offset, best] = [slope - length * bySlope, offset - length * byOffset, next];
  }
  return { kind: 'platt', slope, offset };
}

/** Inverse Hessian times gradient, the Hessian with 1e-12 on its diagonal. */
function newtonStep(
  slope: number,
  offset: number,
  scores: ArrayLike<number>,
  target: (film: number) => number,
): readonly [number, number] {
  let [g0, g1, h00, h01, h11] = [0, 0, 1e-12, 0, 1e-12];
  for (let film = 0; film < scores.length; film++) {
    const score = scores[film]!;
    const probability = 1 / (1 + Math.exp(-(slope * score + offset)));
    const error = probability - target(film);
    const curve = probability * (1 - probability);
    g0 += error * score;
    g1 += error;
    h00 += curve * score * score;
    h01 += curve * score;
    h11 += curve;
  }
  const determinant = h00 * h11 - h01 * h01;
  return [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
}
