/** A verdict as a file says it, checked whole: where a part is missing or unknown it is none. */
import * as v from 'valibot';
import type { ImportedVerdict } from './importPlan.ts';

const said = v.pipe(v.string(), v.nonEmpty());
const answered = v.picklist(['over', 'under', 'undecided']);

const verdict = v.object({
  finding: said,
  findingLabel: v.string(),
  value: v.picklist(['confirmed', 'rejected']),
  sentence: v.string(),
  language: v.picklist(['fr', 'en']),
  isPhantom: v.boolean(),
  prediction: v.object({
    score: v.pipe(v.number(), v.finite()),
    verdict: answered,
    sentenceVerdict: v.picklist(['over', 'under', 'undecided', 'contradicted']),
    polarity: v.picklist(['stated', 'denied']),
    modelName: v.string(),
    modelVersion: v.number(),
    modelHash: v.string(),
    backend: v.nullable(v.string()),
  }),
});

export function verdictOf(parts: unknown): ImportedVerdict | null {
  const read = v.safeParse(verdict, parts);
  return read.success ? read.output : null;
}
