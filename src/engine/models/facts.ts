/** What a sentence embedding states, by a linear head trained on facts: [facts, 3] logits, the largest wins. */
import type { OsseletText } from '../architecture.ts';
import { float32 } from '../weights/float32.ts';
import type { NamedTensors } from '../weights/safetensors.ts';

export type FactState = 'not-stated' | 'denied' | 'stated';

const states: readonly FactState[] = ['not-stated', 'denied', 'stated'];

export function createFactReader(
  tensors: NamedTensors,
  { facts, factsInputScale, embedding }: OsseletText,
): (vector: Float32Array) => Record<string, FactState> {
  const weight = float32(tensors, 'text.facts.weight').values;
  const bias = float32(tensors, 'text.facts.bias').values;
  const logit = (vector: Float32Array, row: number): number =>
    vector.reduce(
      (sum, value, i) => sum + value * factsInputScale * (weight[row * embedding + i] ?? 0),
      bias[row] ?? 0,
    );
  return (vector) =>
    Object.fromEntries(
      facts.map((fact, index) => {
        const logits = states.map((_, state) => logit(vector, index * states.length + state));
        return [fact, states[logits.indexOf(Math.max(...logits))] ?? 'not-stated'];
      }),
    );
}
