/** What became of every attribute of a file, without a value of it: for who must answer for the export. */
import type { DataSet as ParsedDataSet } from 'dicom-parser';
import type { DataSet } from '../element.ts';
import { rules } from './rules.ts';

export interface AttributeFate {
  /** `0010,0010`; an item of a sequence goes with its sequence. */
  readonly tag: string;
  /** The standard's action code; empty where Table E.1-1 has none. */
  readonly code: string;
  readonly fate: 'kept' | 'replaced' | 'emptied' | 'removed';
}

/** Replaced whatever they held. */
const replacing = new Set([
  'uid',
  'pseudonym',
  'moment',
  'description',
  'codes',
  'tables',
  'graphics',
  'items',
]);
/** Pixels and how they lie: written from the decoded frames. */
const ofPixels = /^(0028,(0002|0004|0006|0008|0010|0011|0100|0101|0102|0103)|7fe0,0010)$/;

export function fatesOf(source: ParsedDataSet, written: DataSet): readonly AttributeFate[] {
  const after = new Map(written.map((one) => [one.tag, one]));
  const before = new Map(rules.map((rule) => [rule.tag, rule]));
  return Object.keys(source.elements)
    .filter((key) => !key.startsWith('x0002'))
    .sort()
    .map((key) => {
      const number = parseInt(key.slice(1), 16);
      const [rule, now] = [before.get(number), after.get(number)];
      const tag = `${key.slice(1, 5)},${key.slice(5)}`;
      return { tag, code: rule?.code ?? codeOfGroup(tag), fate: fateOf(tag, rule?.kind, now) };
    });
}

/** Groups that repeat have a row for all of them: curves, and bits and comments of overlays. */
function codeOfGroup(tag: string): string {
  return /^(50..,....|60..,(3000|4000))$/.test(tag) ? 'X' : '';
}

function fateOf(
  tag: string,
  kind: string | undefined,
  now: DataSet[number] | undefined,
): AttributeFate['fate'] {
  if (ofPixels.test(tag)) return 'kept';
  if (now === undefined) return 'removed';
  if (now.value === null || (Array.isArray(now.value) && now.value.length === 0)) return 'emptied';
  return kind !== undefined && replacing.has(kind) ? 'replaced' : 'kept';
}
