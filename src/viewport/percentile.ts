/** Exact percentiles of 8 and 16-bit values by counting (nearest rank): no sort of 7 million pixels. */
import type { StoredValues } from '../dicom/index.ts';

const lowestInt16 = -32768;
const countedValues = 65536 - lowestInt16;

/** `shares` rise from 0 to 1; the answer has one value for each. `values` is not empty. */
export function percentilesOf(values: StoredValues, shares: readonly number[]): number[] {
  const counts = new Uint32Array(countedValues);
  for (const value of values) {
    const bin = value - lowestInt16;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let bin = 0;
  let seen = counts[0] ?? 0;
  return shares.map((share) => {
    const rank = Math.max(1, Math.ceil(share * values.length));
    while (seen < rank) {
      bin += 1;
      seen += counts[bin] ?? 0;
    }
    return bin + lowestInt16;
  });
}
