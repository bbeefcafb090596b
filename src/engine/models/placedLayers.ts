/** The layers of a stem as its readers want them: each knows by place which ones it reads, and which ones are done after it. */
import { assert } from '../../foundation/index.ts';
import type { StemLayer } from '../architecture.ts';

export interface PlacedLayer {
  readonly rule: StemLayer;
  /** Places of the layers it reads; −1 is the image. */
  readonly from: number;
  readonly add: number | null;
  /** Outputs that no later layer reads. */
  readonly done: readonly number[];
}

export const IMAGE = -1;

/** Layers that read each other by name, by place. */
export function placedLayers(rules: readonly StemLayer[]): PlacedLayer[] {
  const place = (name: string, before: number): number => {
    const found = rules.findIndex((rule) => rule.name === name);
    assert(found >= 0 && found < before, () => `stem layer ${name} does not come before its reader`);
    return found;
  };
  const reads = rules.map((rule, at) => ({
    from: rule.from === null ? at - 1 : place(rule.from, at),
    add: rule.add === null ? null : place(rule.add, at),
  }));
  const lastReader = (output: number): number =>
    reads.findLastIndex(({ from, add: added }) => from === output || added === output);
  return rules.map((rule, at) => {
    const { from, add: added } = reads[at] ?? { from: IMAGE, add: null };
    const outputs = [...new Set(added === null ? [from] : [from, added])];
    const done = outputs.filter((output) => output !== IMAGE && lastReader(output) === at);
    return { rule, from, add: added, done };
  });
}
