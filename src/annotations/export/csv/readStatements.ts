/**
 * Labels that a hospital has already: a header line, a film in each line, a finding and what is said of it. Of our own
 * table all comes back.
 */
import type { Film } from '../../../dicom/index.ts';
import { readCsv } from '../../../foundation/index.ts';
import { annotationsError } from '../../errors.ts';
import type { OpinionDraft } from '../../event.ts';
import { placeOf } from '../../findings/finding.ts';
import { bundledOntology } from '../../ontology/bundled.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import {
  filmNamed,
  type ImportedFilm,
  type ImportedFinding,
  type ImportedMark,
  type ImportedOpinion,
  type ImportedVerdict,
  type ImportPlan,
} from '../importPlan.ts';
import type { CsvColumn } from './columns.ts';
import { findingIn, termNamed } from './readFinding.ts';
import { markIn } from './readMark.ts';
import { verdictIn } from './readVerdict.ts';

type Row = Readonly<Partial<Record<CsvColumn, string>>>;

/** What one line says; at most one of the four. */
interface Said {
  readonly opinion?: ImportedOpinion;
  readonly verdict?: ImportedVerdict;
  readonly finding?: ImportedFinding;
  readonly mark?: ImportedMark;
}

interface Label {
  readonly row: Row;
  readonly film: Film | null;
  readonly said: Said;
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
    const film = filmOf(row, films);
    const said = saidIn(row, at + 2, film, ontology);
    return said === null ? [] : [{ row, film, said }];
  });
  const keys = new Set(labels.flatMap(({ film }) => (film === null ? [] : [film.key])));
  return {
    films: [...keys].map((filmKey) =>
      saidOf(
        filmKey,
        labels.filter(({ film }) => film?.key === filmKey),
      ),
    ),
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

/** A table of labels alone has no column that says what a line is. null for a line that has no form here. */
function saidIn(row: Row, line: number, film: Film | null, ontology: Ontology): Said | null {
  const { statement = '' } = row;
  const named = row.author?.trim() ?? '';
  const author = named === '' ? undefined : named;
  if (statement === 'mark') {
    // A mark is checked against its film; without one it is named as unknown, and nothing of it is taken.
    const mark = film === null ? undefined : markIn(row, line, film);
    return { ...(mark && { mark: { ...mark, author } }) };
  }
  if (!['', 'opinion', 'verdict', 'finding'].includes(statement)) return null;
  const verdict = verdictIn(row);
  if (verdict !== null) return { verdict: { ...verdict, author } };
  const finding = findingIn(row, line, { ontology, film: film ?? nobody });
  return finding === null
    ? { opinion: { ...opinionIn(row, line, ontology), author } }
    : { finding: { ...finding, author } };
}

/** Excel writes true and 1 in capitals, and numbers as 1,0: none of those is guessed beyond the table above. */
function opinionIn(row: Row, line: number, ontology: Ontology): ImportedOpinion {
  const { finding = '', label = '', value = '', is_blind, is_phantom } = row;
  const said = values[value.trim().toLowerCase()];
  if (finding.trim() === '') throw annotationsError('csv-value', { line, column: 'finding', value: finding });
  if (said === undefined) throw annotationsError('csv-value', { line, column: 'value', value });
  // A hospital writes « luxation »: heads, filters and agreement know the finding by its id.
  const term = termNamed(finding, ontology);
  return {
    finding: term?.id ?? finding.trim(),
    findingLabel: label.trim() || (term?.label.fr ?? finding.trim()),
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

/** A film that one author judges twice for one finding has what its last line says; an opinion goes before a verdict in old tables. */
function saidOf(filmKey: Film['key'], labels: readonly Label[]): ImportedFilm {
  const inTurn = [...labels.filter(isVerdict), ...labels.filter((label) => !isVerdict(label))];
  const all = <Part>(
    of: readonly Label[],
    part: (said: Said) => Part | undefined,
    key: (one: Part) => string,
  ) => [...new Map(of.flatMap(({ said }) => part(said) ?? []).map((one) => [key(one), one])).values()];
  return {
    filmKey,
    marks: all(
      labels,
      ({ mark }) => mark,
      ({ markId }) => markId,
    ),
    opinions: all(
      inTurn,
      ({ opinion }) => opinion,
      ({ author, finding }) => JSON.stringify([author, finding]),
    ),
    verdicts: all(
      labels,
      ({ verdict }) => verdict,
      ({ author, finding }) => JSON.stringify([author, finding]),
    ),
    findings: all(
      labels,
      ({ finding }) => finding,
      (one) => JSON.stringify([one.author, placeOf(one)]),
    ),
  };
}

function isVerdict({ row }: Label): boolean {
  return row.statement === 'verdict';
}
