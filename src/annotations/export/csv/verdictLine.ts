/** A verdict on the machine's answer as a line of the table, whole: what was answered stands beside what was said of it. */
import type { CsvValue } from '../../../foundation/index.ts';
import type { VerdictDraft } from '../../event.ts';
import { presenceOf } from '../../presence.ts';
import type { CsvColumn } from './columns.ts';

/** `value` is what the verdict says of the finding; whether the machine was right stands in `measure`. */
export function verdictLine(draft: VerdictDraft): Partial<Record<CsvColumn, CsvValue>> {
  const { finding, findingLabel, value, sentence, language, isPhantom, prediction } = draft;
  return {
    statement: 'verdict',
    finding,
    label: findingLabel,
    value: presenceOf(value, prediction),
    measure: value,
    is_phantom: isPhantom,
    sentence,
    sentence_language: language,
    model: prediction.modelName,
    model_version: prediction.modelVersion,
    model_hash: prediction.modelHash,
    model_score: prediction.score,
    model_verdict: prediction.verdict,
    model_sentence_verdict: prediction.sentenceVerdict,
    model_polarity: prediction.polarity,
    model_backend: prediction.backend,
  };
}
