/**
 * A line that says something in the terms of a list of findings: of our own table, or of a hospital's that names a term by
 * its id or label and gives a grade or a number (« kellgren-lawrence, 3 »). A term of another list comes in too: the log
 * holds the words that stood on screen.
 */
import type { Film } from '../../../dicom/index.ts';
import { annotationsError } from '../../errors.ts';
import { fits, type FindingValue } from '../../findings/finding.ts';
import type { Ontology, Term } from '../../ontology/ontology.ts';
import type { ImportedFinding } from '../importPlan.ts';
import { numberIn } from './cells.ts';
import type { CsvColumn } from './columns.ts';

type Row = Readonly<Partial<Record<CsvColumn, string>>>;

/** null for a line that is none. */
export function findingIn(row: Row, line: number, { ontology, film }: Place): ImportedFinding | null {
  if (row.statement === 'finding') return ourFinding(row, line, { ontology, film });
  const term = termNamed(row.finding ?? '', ontology);
  if ((row.statement ?? '') !== '' || term === undefined || term.scale.kind === 'presence') return null;
  const value = measured(row.value ?? '', line, term);
  return { ...ofFilm(term, ontology, film), value, certainty: null, attributes: {}, attributeLabels: [] };
}

interface Place {
  /** Where a line of ours names a term of it, the value must be one that the term can have. */
  readonly ontology: Ontology;
  readonly film: Pick<Film, 'studyInstanceUid' | 'isPhantom'>;
}

function ofFilm(term: Term, { id, version }: Ontology, { studyInstanceUid, isPhantom }: Place['film']) {
  return {
    scope: 'film' as const,
    studyUid: studyInstanceUid ?? '',
    markId: null,
    term: term.id,
    termKind: term.kind,
    termLabel: term.label.fr,
    ontology: `${id}/${String(version)}`,
    isBlind: false,
    isPhantom,
  };
}

/** By its id, or as the list calls it in one of its languages. */
export function termNamed(name: string, { terms }: Ontology): Term | undefined {
  const wanted = name.trim().toLowerCase();
  return (
    terms.find(({ id }) => id === wanted) ??
    terms.find(({ label }) => [label.fr, label.en].some((text) => text.toLowerCase() === wanted))
  );
}

function measured(text: string, line: number, term: Term): FindingValue {
  const number = numberIn(text);
  const { scale } = term;
  const value: FindingValue | null =
    number === null
      ? null
      : scale.kind === 'number'
        ? { kind: 'number', number, unit: scale.unit }
        : { kind: 'grade', grade: number };
  if (value === null || !fits(value, term))
    throw annotationsError('csv-value', { line, column: 'value', value: text });
  return value;
}

const scopes = ['study', 'film', 'region'] as const;
const kinds = ['finding', 'quality', 'normal'] as const;

function ourFinding(row: Row, line: number, { ontology, film }: Place): ImportedFinding {
  const bad = (column: CsvColumn) =>
    annotationsError('csv-value', { line, column, value: row[column] ?? '' });
  const scope = scopes.find((one) => one === row.scope);
  const termKind = kinds.find((one) => one === row.term_kind);
  if (scope === undefined) throw bad('scope');
  if (termKind === undefined) throw bad('term_kind');
  if ((row.finding ?? '') === '') throw bad('finding');
  const value = valueIn(row);
  if (value === null) throw bad(row.measure ? 'number' : 'value');
  const known = row.ontology?.startsWith(`${ontology.id}/`)
    ? termNamed(row.finding ?? '', ontology)
    : undefined;
  if (known !== undefined && !fits(value, known)) throw bad(row.measure ? 'number' : 'value');
  const certainty = numberIn(row.certainty ?? '');
  if (certainty !== null && (certainty < 0 || certainty > 1)) throw bad('certainty');
  return {
    scope,
    studyUid: film.studyInstanceUid ?? '',
    markId: scope === 'region' ? (row.mark_id ?? '') : null,
    term: row.finding ?? '',
    termKind,
    termLabel: row.label ?? '',
    ontology: row.ontology ?? '',
    value,
    certainty,
    attributes: Object.fromEntries(
      parts(row.attributes).map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
    ),
    attributeLabels: parts(row.attribute_labels),
    isBlind: row.is_blind?.toLowerCase() === 'true',
    isPhantom: row.is_phantom?.toLowerCase() === 'true',
  };
}

function valueIn({ value = '', measure = '', number = '', unit = '' }: Row): FindingValue | null {
  if (value === 'unknown') return { kind: 'unknown' };
  if (value === 'present' || value === 'absent') return { kind: 'presence', isPresent: value === 'present' };
  const said = numberIn(number);
  if (said === null) return null;
  if (measure === 'number') return { kind: 'number', number: said, unit };
  return measure === 'grade' && Number.isInteger(said) && said >= 0 ? { kind: 'grade', grade: said } : null;
}

function parts(text = ''): string[] {
  return text.split(';').flatMap((part) => part.trim() || []);
}
