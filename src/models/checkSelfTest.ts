/**
 * Does this engine, on this machine, compute what the model's maker computed? A GPU driver that rounds wrongly gives
 * plausible scores; only known answers tell.
 */
import { modelError } from './errors.ts';
import type { Model, SelfTest } from './manifest.ts';

export interface SelfTestAnswers {
  readonly cls: Float32Array;
  readonly embedding: Float32Array;
  /** [patches × embedding], row by row. */
  readonly patches: Float32Array;
  readonly texts: readonly { readonly ids: readonly number[]; readonly vector: Float32Array }[];
}

export function checkSelfTest(
  { manifest, selfTest }: Pick<Model, 'manifest' | 'selfTest'>,
  answers: SelfTestAnswers,
  backend: keyof SelfTest['tolerance'],
): void {
  const { embedding, feature } = selfTest.tolerance[backend];
  const check = (
    part: string,
    found: ArrayLike<number>,
    expected: readonly number[],
    limit: number,
  ): void => {
    const difference = maxDifference(found, expected);
    if (!(difference <= limit)) {
      const shown = Number(difference.toPrecision(2));
      throw modelError('self-test-failed', { model: manifest.name, backend, part, difference: shown, limit });
    }
  };
  const width = manifest.weights.image.embedding;
  check('cls', answers.cls, selfTest.image.cls, feature);
  check('embedding', answers.embedding, selfTest.image.embedding, embedding);
  for (const { index, vector } of selfTest.image.patches) {
    check(`patch ${index}`, answers.patches.subarray(index * width, (index + 1) * width), vector, embedding);
  }
  selfTest.texts.forEach((text, i) => {
    check(text.sentence, answers.texts[i]?.ids ?? [], text.ids, 0);
    check(text.sentence, answers.texts[i]?.vector ?? [], text.embedding, embedding);
  });
}

/** Infinity for another length, NaN for a NaN: neither is within any limit. */
function maxDifference(found: ArrayLike<number>, expected: readonly number[]): number {
  if (found.length !== expected.length) return Infinity;
  return Math.max(0, ...expected.map((value, i) => Math.abs(value - (found[i] ?? NaN))));
}
