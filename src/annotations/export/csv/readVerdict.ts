/**
 * A verdict from a line of our own table. A table of before these columns does not say all that was answered: its verdicts
 * come in as what they say of the finding.
 */
import type { ImportedVerdict } from '../importPlan.ts';
import { verdictOf } from '../verdictOf.ts';
import { numberIn } from './cells.ts';
import type { CsvColumn } from './columns.ts';

/** null for a line that is none, or does not say all of it. */
export function verdictIn(row: Readonly<Partial<Record<CsvColumn, string>>>): ImportedVerdict | null {
  if (row.statement !== 'verdict') return null;
  return verdictOf({
    finding: row.finding,
    findingLabel: row.label,
    value: row.measure,
    sentence: row.sentence,
    language: row.sentence_language,
    isPhantom: row.is_phantom?.toLowerCase() === 'true',
    prediction: {
      score: numberIn(row.model_score ?? ''),
      verdict: row.model_verdict,
      sentenceVerdict: row.model_sentence_verdict,
      polarity: row.model_polarity,
      modelName: row.model,
      modelVersion: numberIn(row.model_version ?? ''),
      modelHash: row.model_hash,
      backend: (row.model_backend ?? '') === '' ? null : row.model_backend,
    },
  });
}
