/** One line of a file of reports: `{id, text, meta?: {patient: {given, family, birthDate, id}}}`. */
import type { PatientFacts } from './anonymise/span.ts';
import { reportsError } from './errors.ts';

export interface ReportLine {
  /** As it was written: a text or a number. */
  readonly id: string | number;
  readonly text: string;
  readonly patient: PatientFacts;
}

/** @throws OsseletError `reports.line-*`, with the number of the line */
export function readReportLine(json: string, line: number): ReportLine {
  const value = parse(json, line);
  const { id, text, meta } = value;
  if (typeof text !== 'string') throw reportsError('line-field', { line, field: 'text' });
  if (typeof id !== 'string' && typeof id !== 'number')
    throw reportsError('line-field', { line, field: 'id' });
  return { id, text, patient: patientIn(meta, line) };
}

function parse(json: string, line: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (isRecord(value)) return value;
  } catch (cause) {
    throw reportsError('line-not-json', { line }, cause);
  }
  throw reportsError('line-not-json', { line });
}

/** Fields may be missing or null; another kind of value is a mistake that must not pass unseen. */
export function patientIn(meta: unknown, line: number): PatientFacts {
  if (meta === undefined || meta === null) return {};
  if (!isRecord(meta)) throw reportsError('line-field', { line, field: 'meta' });
  const { patient } = meta;
  if (patient === undefined || patient === null) return {};
  if (!isRecord(patient)) throw reportsError('line-field', { line, field: 'meta.patient' });
  const read = (field: string): string | undefined => {
    const value = patient[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') throw reportsError('line-field', { line, field: `meta.patient.${field}` });
    return value;
  };
  return { given: read('given'), family: read('family'), birthDate: read('birthDate'), id: read('id') };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
