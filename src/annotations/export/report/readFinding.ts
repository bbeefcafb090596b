/** A group that our own report wrote in the terms of a list of findings; that of another program is an opinion. */
import type { Film, ReportItem } from '../../../dicom/index.ts';
import type { FindingValue } from '../../findings/finding.ts';
import type { ImportedFinding } from '../importPlan.ts';
import { answers, findingOf, isSame, names, ownScheme, presence } from './codes.ts';

const scopes = ['study', 'film', 'region'] as const;
const kinds = ['finding', 'quality', 'normal'] as const;

/** null for a group that is none. */
export function findingIn(
  { items }: ReportItem,
  { studyInstanceUid, isPhantom }: Film,
): ImportedFinding | null {
  const textOf = (name: keyof typeof names) => items.find((item) => isSame(item.name, names[name]))?.text;
  const code = items.find(({ name }) => isSame(name, names.finding))?.code;
  const ontology = textOf('ontology');
  const scope = scopes.find((one) => one === textOf('scope'));
  const termKind = kinds.find((one) => one === textOf('termKind'));
  if (!code || !ontology || scope === undefined || termKind === undefined) return null;
  const value = valueIn(items.find(({ name }) => isSame(name, code)));
  if (value === null) return null;
  const options = items.flatMap(({ name, code: option }) =>
    isSame(name, names.attribute) && option?.scheme === ownScheme ? [option] : [],
  );
  return {
    scope,
    studyUid: studyInstanceUid ?? '',
    markId: scope === 'region' ? (textOf('ofMark') ?? '') : null,
    term: findingOf(code),
    termKind,
    termLabel: code.meaning,
    ontology,
    value,
    certainty: items.find(({ name }) => isSame(name, names.certainty))?.number?.value ?? null,
    attributes: Object.fromEntries(
      options.map(({ value: pair }) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
    ),
    attributeLabels: options.map(({ meaning }) => meaning),
    isBlind: items.some(({ name }) => isSame(name, names.blind)),
    isPhantom,
  };
}

function valueIn(item: ReportItem | undefined): FindingValue | null {
  if (item === undefined) return null;
  const { code, number } = item;
  if (isSame(code, answers.unknown)) return { kind: 'unknown' };
  if (isSame(code, presence.present)) return { kind: 'presence', isPresent: true };
  if (isSame(code, presence.absent)) return { kind: 'presence', isPresent: false };
  if (number === null) return null;
  const unit = number.unit?.value ?? '';
  if (unit !== '{grade}') return { kind: 'number', number: number.value, unit };
  return Number.isInteger(number.value) && number.value >= 0 ? { kind: 'grade', grade: number.value } : null;
}
