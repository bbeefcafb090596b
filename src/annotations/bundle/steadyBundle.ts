/**
 * A log that is written again after each entry: what was verified and put into words once is not again. What stands under a
 * hash that was verified is what the hash says, so lines are kept by it; those of what was erased go with it.
 */
import { canonicalJson } from '../../foundation/index.ts';
import type { AnnotationEvent } from '../event.ts';
import { wholeChains } from './wholeChains.ts';
import { writeBundle, type BundleOccasion } from './writeBundle.ts';

export type SteadyBundle = (events: readonly AnnotationEvent[], occasion: BundleOccasion) => Promise<string>;

export function createSteadyBundle(): SteadyBundle {
  let lines: ReadonlyMap<string, string> = new Map();
  return async (events, occasion) => {
    const whole = await wholeChains(events, ({ hash }) => lines.has(hash));
    const kept = new Map(whole.map((event) => [event.hash, lines.get(event.hash) ?? canonicalJson(event)]));
    lines = kept;
    return writeBundle(whole, occasion, ({ hash }) => kept.get(hash) ?? '');
  };
}
