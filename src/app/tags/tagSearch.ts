/** Attributes by tag, name or value; what is found in a sequence keeps the lines that lead to it. */
import type { TagRow } from '../../dicom/ui.ts';
import { withoutAccents } from '../commands/commandSearch.ts';

export interface NamedRow {
  readonly row: TagRow;
  /** In the language of the page. */
  readonly name: string;
  readonly text: string;
}

export function findTags(rows: readonly NamedRow[], query: string): readonly NamedRow[] {
  const wanted = withoutAccents(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  const kept = new Set<number>();
  const way: number[] = [];
  rows.forEach((named, at) => {
    way.length = named.row.level;
    way[named.row.level] = at;
    if (holds(named, wanted)) for (const step of way) if (step !== undefined) kept.add(step);
  });
  return rows.filter((_, at) => kept.has(at));
}

function holds({ row, name, text }: NamedRow, wanted: readonly string[]): boolean {
  const words = withoutAccents(
    [row.tag, row.tag.replace(',', ''), row.vr, row.keyword, name, row.creator, text].join(' '),
  );
  return wanted.every((word) => words.includes(word));
}
