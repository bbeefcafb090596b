/**
 * What was said of a mark in the terms of the list of findings, beside its box: an attribute of ours, which other programs
 * leave as it is. Read as anything from outside is.
 */
import * as v from 'valibot';
import type { FindingEvent } from '../../event.ts';
import type { ImportedFinding } from '../importPlan.ts';

const text = v.string();
const finite = v.pipe(v.number(), v.finite());

export const markFindingSchema = v.object({
  scope: v.literal('region'),
  studyUid: text,
  markId: text,
  term: text,
  termKind: v.picklist(['finding', 'quality', 'normal']),
  termLabel: text,
  ontology: text,
  value: v.variant('kind', [
    v.object({ kind: v.literal('unknown') }),
    v.object({ kind: v.literal('presence'), isPresent: v.boolean() }),
    v.object({ kind: v.literal('grade'), grade: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
    v.object({ kind: v.literal('number'), number: finite, unit: text }),
  ]),
  certainty: v.nullable(v.pipe(finite, v.minValue(0), v.maxValue(1))),
  attributes: v.record(text, text),
  attributeLabels: v.array(text),
  isBlind: v.boolean(),
  isPhantom: v.boolean(),
  author: v.optional(text),
});

type Part = Exclude<keyof ImportedFinding & keyof FindingEvent, 'author'>;
const said = Object.keys(markFindingSchema.entries).filter((part) => part !== 'author') as Part[];

export function findingsOfMark(markId: string, findings: readonly FindingEvent[]): object[] {
  return findings
    .filter((one) => one.markId === markId)
    .map(({ author, ...one }) => ({
      ...Object.fromEntries(said.map((part) => [part, one[part]])),
      ...(author !== '' && { author }),
    }));
}
