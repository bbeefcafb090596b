/** A group that our own report wrote of a verdict on the machine's answer; one that says less is an opinion. */
import type { Film, ReportItem } from '../../../dicom/index.ts';
import type { ImportedVerdict } from '../importPlan.ts';
import { verdictOf } from '../verdictOf.ts';
import { answers, findingOf, isSame, names } from './codes.ts';

/** null for a group that is none. */
export function verdictIn({ items }: ReportItem, { isPhantom }: Film): ImportedVerdict | null {
  const find = (name: keyof typeof names) => items.find((item) => isSame(item.name, names[name]));
  const finding = find('finding')?.code;
  const judged = find('verdict')?.code ?? null;
  const value = (['confirmed', 'rejected'] as const).find((one) => isSame(judged, answers[one]));
  const [, language, sentence] = /^(fr|en):([^]*)$/.exec(find('sentence')?.text ?? '') ?? [];
  if (!finding) return null;
  return verdictOf({
    finding: findingOf(finding),
    findingLabel: finding.meaning,
    value,
    sentence,
    language,
    isPhantom,
    prediction: {
      score: find('score')?.number?.value,
      verdict: find('answer')?.text,
      sentenceVerdict: find('sentenceAnswer')?.text,
      polarity: find('polarity')?.text,
      modelName: find('algorithmName')?.text,
      modelVersion: Number(find('algorithmVersion')?.text),
      modelHash: find('algorithmParameters')?.text?.replace(/^sha256 /, ''),
      backend: find('backend')?.text ?? null,
    },
  });
}
