/** Round numbers for an axis from 0 to at least `most`: four or five of them, 1, 2 or 5 times a power of ten apart. */
export function ticksTo(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 5, 10].find((times) => times * power >= rough * (1 - 1e-9))!;
  const count = Math.ceil(most / step - 1e-9);
  // Divided, not multiplied by a fraction: 3 × 0.1 is not 0.3.
  return Array.from({ length: Math.max(count, 1) + 1 }, (_, at) =>
    step < 1 ? at / Math.round(1 / step) : at * step,
  );
}

/** Every so many of `count` labels, so that no more than `most` stand under an axis. */
export function labelStep(count: number, most: number): number {
  return Math.max(1, Math.ceil(count / most));
}
