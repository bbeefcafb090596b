/**
 * What a sentence lists besides the findings of the model folder: « fracture et kyste » is scored for the fracture. A model
 * that reads any text could answer for the cyst too, in a question of its own; a model with a vocabulary refuses the word.
 */
import type { Finding } from '../models/index.ts';
import { plainWords } from './plainWords.ts';
import { isNamedWhole } from './reading/mentions.ts';

const listMarks = /\s*(?:[,;]|(?<=\s)(?:et|ou|ni|avec|and|or|nor|with)(?=\s))\s*/iu;
/** Articles and what binds words are shorter. */
const shortestName = 4;

/** As typed. */
export function unaskedIn(sentence: string, findings: readonly Finding[]): string[] {
  const items = sentence.split(listMarks);
  if (items.length === 1) return [];
  return items
    .filter((item) => plainWords(item).some((word) => word.length >= shortestName))
    .filter((item) => !findings.some((finding) => isNamedWhole(item, finding)))
    .map((item) => item.trim());
}
