/**
 * Reports that people annotated: a JSON object or a list of them, JSON lines, or a text with its brat `.ann` beside it.
 * Offsets are code points. Kinds of other anonymisers are read as ours.
 */
import { entityTypes, type EntityType, type PatientFacts } from '../anonymise/span.ts';
import { reportsError } from '../errors.ts';
import { patientIn } from '../reportLine.ts';
import { unitsOf } from '../text/codePoints.ts';

export interface GoldSpan {
  /** UTF-16 offsets, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

export interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  readonly patient: PatientFacts;
}

const aliases: Readonly<Record<string, EntityType>> = {
  PATIENTNUMBER: 'IDENTIFIER',
  ID: 'IDENTIFIER',
  PHONENUMBER: 'PHONE',
  FAX: 'PHONE',
  EMAIL: 'URL',
  MAIL: 'URL',
  NAME: 'PERSON',
  DOCTOR: 'PERSON',
  HOSPITAL: 'INSTITUTION',
  ADDRESS: 'LOCATION',
  CITY: 'LOCATION',
  BIRTHDATE: 'DATE',
};

/** @throws OsseletError `reports.gold-*` */
export function readGoldJson(json: string, file: string): GoldReport[] {
  const value = parse(json, file);
  return (Array.isArray(value) ? value : [value]).map((each, index) =>
    goldOf(each, `${file}#${String(index)}`),
  );
}

/** @throws OsseletError `reports.gold-*` */
export function readGoldLines(lines: string, file: string): GoldReport[] {
  return lines
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === ''
        ? []
        : [goldOf(parse(line, `${file}:${String(index + 1)}`), `${file}:${String(index + 1)}`)],
    );
}

/** brat: `T1⇥PATIENT 4 10;12 15⇥text`; other lines (notes, relations) say nothing here. */
export function readBrat(text: string, ann: string, file: string): GoldReport {
  const units = unitsOf(text);
  const spans = ann.split('\n').flatMap((line, index) => {
    if (!line.startsWith('T')) return [];
    const match = /^T\S*\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|\s*$)/.exec(line);
    const at = `${file}:${String(index + 1)}`;
    if (match === null) throw reportsError('gold-unreadable', { at });
    const [, type = '', ranges = ''] = match;
    return ranges.split(';').map((range) => {
      const [start = 0, end = 0] = range.split(' ').map(Number);
      return spanOf({ start, end, type }, units, at);
    });
  });
  return { id: file, text, spans: inOrder(spans), patient: {} };
}

function goldOf(value: unknown, at: string): GoldReport {
  const { id, text, spans, entities, meta } = (value ?? {}) as Record<string, unknown>;
  const list = spans ?? entities;
  if (typeof text !== 'string' || !Array.isArray(list)) throw reportsError('gold-unreadable', { at });
  const units = unitsOf(text);
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : at,
    text,
    spans: inOrder(list.map((each) => spanOf(each as Record<string, unknown>, units, at))),
    patient: patientIn(meta, 0),
  };
}

function spanOf(value: Record<string, unknown>, units: Uint32Array, at: string): GoldSpan {
  const { start, end, type, label } = value;
  const kind = kindOf(type ?? label);
  const isInside =
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    Number(start) >= 0 &&
    Number(start) < Number(end) &&
    Number(end) < units.length;
  if (kind === null || !isInside) {
    throw reportsError('gold-span', { at, span: JSON.stringify(value) });
  }
  return { start: units[Number(start)] ?? 0, end: units[Number(end)] ?? 0, type: kind };
}

function kindOf(type: unknown): EntityType | null {
  if (typeof type !== 'string') return null;
  const name = type.toUpperCase();
  return entityTypes.find((known) => known === name) ?? aliases[name] ?? null;
}

function inOrder(spans: readonly GoldSpan[]): GoldSpan[] {
  return [...spans].sort((a, b) => a.start - b.start);
}

function parse(json: string, at: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    throw reportsError('gold-unreadable', { at }, cause);
  }
}
