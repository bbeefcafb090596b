/**
 * One type for every character. The heavier rule keeps its place; of the lighter one the rest stays, since half a name
 * under a town's name is still half a name.
 */
import type { Candidate } from './span.ts';

export function resolveOverlaps(text: string, candidates: readonly Candidate[]): Candidate[] {
  const order = [...candidates].sort(
    (a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken = new Uint8Array(text.length);
  const kept: Candidate[] = [];
  for (const candidate of order) {
    for (const [start, end] of freeRuns(taken, candidate)) {
      const trimmed = trim(text, start, end);
      const isWhole = start === candidate.start && end === candidate.end;
      if (trimmed === null || (!isWhole && trimmed.end - trimmed.start < 3)) continue;
      kept.push({ ...candidate, ...trimmed });
      taken.fill(1, trimmed.start, trimmed.end);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

function freeRuns(taken: Uint8Array, { start, end }: Candidate): [number, number][] {
  const runs: [number, number][] = [];
  for (let at = start; at < end; at += 1) {
    if (taken[at] === 1) continue;
    const last = runs.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

const edge = /[\s,;:/'"()-]/;

function trim(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && edge.test(text[start] ?? '') && text[start] !== '(') start += 1;
  while (end > start && edge.test(text[end - 1] ?? '') && text[end - 1] !== ')') end -= 1;
  return end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null;
}
