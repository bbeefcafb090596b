/** What a machine had proposed of a mark, as a file says it, checked whole: where a part is missing it is none. */
import * as v from 'valibot';
import type { MarkProposal } from '../mark.ts';

export const proposalSchema = v.object({
  way: v.picklist(['like-click', 'like-mark']),
  score: v.pipe(v.number(), v.finite()),
  modelName: v.string(),
  modelVersion: v.pipe(v.number(), v.finite()),
  modelHash: v.string(),
  backend: v.nullable(v.string()),
});

export function proposalOf(parts: unknown): MarkProposal | null {
  const read = v.safeParse(proposalSchema, parts);
  return read.success ? read.output : null;
}
