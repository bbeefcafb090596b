/**
 * Labels that a hospital has already: a header line, a film in each line, a finding and what is said of it. Lines of
 * our own export that hold marks are left to the forms that draw; verdicts come in as what they say of the finding.
 */
import type { Film } from '../../../dicom/index.ts';
import { readCsv } from '../../../foundation/index.ts';
import { annotationsError } from '../../errors.ts';
import type { OpinionDraft } from '../../event.ts';
import { placeOf } from '../../findings/finding.ts';
import { bundledOntology } from '../../ontology/bundled.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { filmNamed, type ImportedFinding, type ImportPlan } from '../importPlan.ts';
import type { CsvColumn } from './columns.ts';
import { findingIn } from './readFinding.ts';

type Opinion = Omit<OpinionDraft, 'kind'>;
type Row = Readonly<Partial<Record<CsvColumn, string>>>;

interface Label {
  readonly row: Row;
  readonly film: Film | null;
  /** null for a line in the terms of the list of findings. */
  readonly opinion: Opinion | null;
  readonly finding: ImportedFinding | null;
}

const values: Readonly<Record<string, OpinionDraft['value']>> = {
  present: 'present',
  absent: 'absent',
  unsure: 'unsure',
  '1': 'present',
  '0': 'absent',
  yes: 'present',
  no: 'absent',
  true: 'present',
  false: 'absent',
  oui: 'present',
  non: 'absent',
  incertain: 'unsure',
};

const naming = ['film_key', 'sop_instance_uid', 'file_name'] as const satisfies readonly CsvColumn[];

/** @throws OsseletError `csv-unreadable`, `csv-no-column`, `csv-value` */
export function readStatements(
  text: string,
  films: readonly Film[],
  ontology: Ontology = bundledOntology,
): ImportPlan {
  const { rows: lines, brokenLine } = readCsv(text);
  if (brokenLine !== null) throw annotationsError('csv-unreadable', { line: brokenLine });
  const [header = [], ...body] = lines;
  checkHeader(header);
  const rows = body.map(
    (cells): Row => Object.fromEntries(header.map((name, at) => [column(name), cells[at] ?? ''])),
  );
  const labels = rows.flatMap((row, at): Label[] => {
    if (!isLabel(row)) return [];
    const [film, line] = [filmOf(row, films), at + 2];
    const finding = findingIn(row, line, { ontology, film: film ?? nobody });
    return [{ row, film, finding, opinion: finding === null ? opinionIn(row, line) : null }];
  });
  const keys = new Set(labels.flatMap(({ film }) => (film === null ? [] : [film.key])));
  return {
    films: [...keys].map((filmKey) => {
      const ofFilm = labels.filter(({ film }) => film?.key === filmKey);
      return { filmKey, marks: [], opinions: lastOfEach(ofFilm), findings: lastFindings(ofFilm) };
    }),
    unknown: [...new Set(labels.flatMap(({ film, row }) => (film === null ? [nameIn(row)] : [])))],
    leftOut: rows.length - labels.length,
  };
}

function checkHeader(header: readonly string[]): void {
  const columns = header.map(column);
  if (!naming.some((name) => columns.includes(name)))
    throw annotationsError('csv-no-column', { column: naming.join(' / ') });
  for (const name of ['finding', 'value']) {
    if (!columns.includes(name)) throw annotationsError('csv-no-column', { column: name });
  }
}

function column(name: string): string {
  return name.trim().toLowerCase();
}

/** Its film is not open: nothing of the line is taken, and it is read to be refused where it is wrong. */
const nobody = { studyInstanceUid: null, isPhantom: false };

/** A table of labels alone has no column that says so; what is said of a mark stays with the forms that draw. */
function isLabel({ statement = '', scope }: Row): boolean {
  return ['', 'opinion', 'verdict'].includes(statement) || (statement === 'finding' && scope !== 'region');
}

/** Excel writes true and 1 in capitals, and numbers as 1,0: none of those is guessed beyond the table above. */
function opinionIn(row: Row, line: number): Opinion {
  const { finding = '', label = '', value = '', is_blind, is_phantom } = row;
  const said = values[value.trim().toLowerCase()];
  if (finding.trim() === '') throw annotationsError('csv-value', { line, column: 'finding', value: finding });
  if (said === undefined) throw annotationsError('csv-value', { line, column: 'value', value });
  return {
    finding: finding.trim(),
    findingLabel: label.trim() || finding.trim(),
    value: said,
    isBlind: is_blind?.toLowerCase() === 'true',
    isPhantom: is_phantom?.toLowerCase() === 'true',
  };
}

function filmOf(row: Row, films: readonly Film[]): Film | null {
  const { film_key, sop_instance_uid, frame = '', file_name } = row;
  return filmNamed(films, {
    key: film_key,
    sopInstanceUid: sop_instance_uid,
    frame: frame === '' ? 0 : Number(frame),
    fileName: file_name,
  });
}

function nameIn(row: Row): string {
  return naming.map((name) => row[name] ?? '').find((name) => name !== '') ?? '';
}

/** A film that is judged twice for one finding has what its last line says; an opinion goes before a verdict. */
function lastOfEach(labels: readonly Label[]): Opinion[] {
  const inTurn = [...labels.filter(isVerdict), ...labels.filter((label) => !isVerdict(label))];
  const opinions = inTurn.flatMap(({ opinion }) => opinion ?? []);
  return [...new Map(opinions.map((opinion) => [opinion.finding, opinion])).values()];
}

function lastFindings(labels: readonly Label[]): ImportedFinding[] {
  const findings = labels.flatMap(({ finding }) => finding ?? []);
  return [...new Map(findings.map((finding) => [placeOf(finding), finding])).values()];
}

function isVerdict({ row }: Label): boolean {
  return row.statement === 'verdict';
}
