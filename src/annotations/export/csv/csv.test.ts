import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { anEvent, anOpinion } from '../../builders.ts';
import { statementsOn } from '../filmStatements.ts';
import { anOpenFilm, everything, oneOfEachFinding, refusal, said } from '../testStatements.ts';
import { csvColumns } from './columns.ts';
import { readStatements } from './readStatements.ts';
import { readCsv, type CsvForm } from '../../../foundation/index.ts';
import { writeStatements } from './writeStatements.ts';

const hasPython = spawnSync('python3', ['--version']).error === undefined;
const written = (form: CsvForm = 'rfc4180') => writeStatements(everything(), form, { withFileNames: false });

/** The table by the csv module of Python, an outside reader. */
function byPython(text: string, delimiter: string): string[][] {
  const script = `import csv, io, json, sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'), newline=''), delimiter='${delimiter}'))))`;
  const { stdout } = spawnSync('python3', ['-c', script], { input: text, encoding: 'utf8' });
  return JSON.parse(stdout) as string[][];
}

function lines(text: string): Record<string, string>[] {
  const [header = [], ...body] = readCsv(text).rows;
  return body.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

describe('the table of statements', () => {
  it('has one line for each statement and each mark, with its measure', () => {
    const [fracture, effusion, plate, length, angle, cobb, box, ellipse, arrow] = lines(written());

    expect(fracture).toMatchObject({
      statement: 'opinion',
      finding: 'fracture',
      value: 'present',
      is_blind: 'true',
    });
    expect(effusion).toMatchObject({ label: 'épanchement', value: 'unsure' });
    expect(plate).toMatchObject({
      statement: 'verdict',
      value: 'absent',
      measure: 'rejected',
      model_score: '0.214',
    });
    // 30 by 40 pixels of 0.2 mm: 50 pixels, 10 mm.
    expect(length).toMatchObject({
      tool: 'length',
      number: '10',
      unit: 'mm',
      scale: 'detector',
      points: '10,20 40,60',
    });
    expect(angle).toMatchObject({ number: '90', unit: 'deg', label: 'Angle tibial', scale: '' });
    expect(cobb).toMatchObject({ number: '45', unit: 'deg' });
    // 20 mm by 10 mm.
    expect(box).toMatchObject({ measure: 'area', number: '200', unit: 'mm2', label: 'Fracture œdémateuse' });
    expect(ellipse).toMatchObject({ number: '125.6637' });
    expect(arrow).toMatchObject({ measure: '', number: '', points: '30.5,40.25 90,80' });
  });

  it('names neither file nor patient unless a person asks for the names of files', () => {
    expect(written()).not.toContain('MARTIN');
  });

  it('keeps its columns, which scripts of others read by name and by place', () => {
    expect(readCsv(written()).rows[0]).toEqual([...csvColumns]);
    expect(csvColumns.slice(0, 12).join()).toBe(
      'film_key,file_name,study_instance_uid,series_instance_uid,sop_instance_uid,frame,rows,columns,statement,finding,label,value',
    );
  });

  it('has semicolons, decimal commas and a byte order mark for a French Excel', () => {
    const text = written('excel-fr');

    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toContain(';125,6637;mm2;');
  });
});

it('what was sent back has a line of its own, which does not come back as a label', () => {
  const anne = anEvent({ seq: 1 }, { ...anOpinion(), author: 'Anne' });
  const sent = { kind: 'returned', to: 'Anne', reason: 'voir la corticale ; profil' };
  const about = { kind: 'finding', finding: 'fracture', findingLabel: 'fracture' };
  const answer = { kind: 'maintained', author: 'Anne', returned: 's', note: 'vu de profil' };
  const events = [
    anne,
    anEvent({ seq: 2, id: 's' }, { ...sent, about, author: 'Paul' }),
    anEvent({ seq: 3 }, answer),
  ];

  const text = writeStatements(statementsOn([anOpenFilm()], events), 'rfc4180', { withFileNames: false });

  expect(lines(text)[1]).toMatchObject({
    statement: 'sent-back',
    finding: 'fracture',
    value: 'maintained',
    author: 'Paul',
    addressee: 'Anne',
    reason: 'voir la corticale ; profil',
    answer_note: 'vu de profil',
  });
  expect(readStatements(text, [anOpenFilm()])).toMatchObject({ films: [{ opinions: [{}] }], leftOut: 1 });
});

describe.skipIf(!hasPython)('the table read by Python (needs python3)', () => {
  it.each([
    ['rfc4180', ','],
    ['excel-fr', ';'],
  ] as const)('of form %s is what was written', (form, delimiter) => {
    const rows = byPython(written(form), delimiter);

    expect(rows).toHaveLength(10);
    expect(rows.every((row) => row.length === csvColumns.length)).toBe(true);
    expect(rows[1]?.[csvColumns.indexOf('label')]).toBe('fracture ; « œuf »');
  });
});

describe('what was said in the terms of the list of findings', () => {
  const findings = () =>
    writeStatements(said({ findings: oneOfEachFinding }), 'rfc4180', { withFileNames: false });

  it('has a line for each, grades and numbers in their column', () => {
    expect(lines(findings())).toMatchObject([
      {
        statement: 'finding',
        finding: 'fracture',
        value: 'present',
        scope: 'film',
        certainty: '0.7',
        attributes: 'displacement=displaced',
        attribute_labels: 'déplacée',
        ontology: 'osselet-bone/1',
        is_blind: 'true',
      },
      { finding: 'hardware', value: 'absent', scope: 'region', mark_id: 'm-box' },
      { finding: 'kellgren-lawrence', value: '', measure: 'grade', number: '3' },
      { finding: 'bone-age', measure: 'number', number: '126', unit: 'mo', scope: 'study' },
      { finding: 'wrong-side-marker', value: 'unknown', term_kind: 'quality' },
    ]);
  });

  it.each(['rfc4180', 'excel-fr'] as const)('comes back from a table of form %s', (form) => {
    const text = writeStatements(said({ findings: oneOfEachFinding }), form, { withFileNames: false });

    const { films, leftOut } = readStatements(text, [anOpenFilm()]);

    expect(films[0]?.findings.map((draft) => ({ kind: 'finding', ...draft }))).toEqual(oneOfEachFinding);
    expect([films[0]?.opinions, leftOut]).toEqual([[], 0]);
  });

  it('comes in from a table that a hospital has, by the name of a term and a grade or a number', () => {
    const { films } = readStatements(
      'file_name;finding;value\nMARTIN.dcm;kellgren-lawrence;1\nMARTIN.dcm;Âge osseux;126\nMARTIN.dcm;fracture;1\n',
      [anOpenFilm()],
    );

    expect(films[0]?.findings).toMatchObject([
      {
        scope: 'film',
        term: 'kellgren-lawrence',
        value: { kind: 'grade', grade: 1 },
        ontology: 'osselet-bone/2',
      },
      { term: 'bone-age', value: { kind: 'number', number: 126, unit: 'mo' } },
    ]);
    expect(films[0]?.opinions).toMatchObject([{ finding: 'fracture', value: 'present' }]);
  });

  it.each([
    [{ line: 2, column: 'value', value: '7' }, 'file_name,finding,value\na,kellgren-lawrence,7\n'],
    [{ line: 2, column: 'value', value: 'trois' }, 'file_name,finding,value\na,kellgren-lawrence,trois\n'],
  ])('is refused as a whole where the term cannot have the value: %j', (facts, text) => {
    expect(refusal(() => readStatements(text, [anOpenFilm()]))).toMatchObject({ code: 'csv-value', facts });
  });

  it.each([
    ['number', ',grade,3,', ',grade,9,'],
    ['certainty', ',0.7,', ',1.7,'],
    ['scope', ',film,finding,', ',moon,finding,'],
    ['value', ',present,', ',perhaps,'],
  ])('is refused with its line where a person wrote nonsense into the column %s', (column, before, after) => {
    const edited = findings().replace(before, after);

    expect(edited).not.toBe(findings());
    expect(refusal(() => readStatements(edited, [anOpenFilm()]))).toMatchObject({
      code: 'csv-value',
      facts: { column },
    });
  });
});
