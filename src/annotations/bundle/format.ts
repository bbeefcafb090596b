/**
 * A log on its way to another workstation: lines of canonical JSON. First a header, then one event a line by film,
 * device and place in the chain, last the SHA-256 of all that stands before it, so that a cut shows. Whole chains
 * from their first event: a bundle can be merged before or after any other.
 */
import * as v from 'valibot';

export const bundleFormat = 'osselet-annotations';
/** The newest that is read. */
export const bundleVersion = 3;

/** 2: settlements; 3: what is sent back. A log without any is written as what an older Osselet reads. */
export function versionFor(kinds: Iterable<string>): number {
  const held = new Set(kinds);
  if (held.has('returned') || held.has('maintained')) return 3;
  return held.has('settlement') ? 2 : 1;
}

export const headerSchema = v.object({
  format: v.literal(bundleFormat),
  version: v.number(),
  /** How many events follow. */
  events: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Of the workstation that wrote the bundle. */
  device: v.string(),
  /** ISO 8601. */
  at: v.string(),
});
export type BundleHeader = v.InferOutput<typeof headerSchema>;

export const sealSchema = v.strictObject({ sha256: v.string() });
