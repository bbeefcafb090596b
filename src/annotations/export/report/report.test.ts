import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dciodvfyErrors, hasTool, runTool, withFile } from '../../../../e2e/fixtures/tools.ts';
import { content, openReport, writeDicom, type DataSet, type ReportTree } from '../../../dicom/index.ts';
import { anOpinion, aVerdict } from '../../builders.ts';
import { anOpenFilm, oneOfEach, oneOfEachFinding, refusal, said } from '../testStatements.ts';
import { measureNames, names, units } from './codes.ts';
import { readReport } from './readReport.ts';
import { reportsByStudy, writeReport } from './writeReport.ts';

const everything = {
  marks: {
    ...oneOfEach,
    'm-ball': {
      tool: 'calibration' as const,
      points: [
        { x: 300, y: 200 },
        { x: 350, y: 200 },
      ],
      text: '',
      object: 'ball' as const,
      knownMm: 25.4,
    },
  },
  opinions: [
    anOpinion({ isBlind: true }),
    anOpinion({ finding: 'hardware', findingLabel: 'matériel d’ostéosynthèse', value: 'absent' }),
    anOpinion({ finding: 'effusion', findingLabel: 'épanchement', value: 'unsure' }),
  ],
  verdicts: [{ finding: 'several', findingLabel: 'plusieurs fractures', value: 'confirmed' as const }],
  findings: oneOfEachFinding,
};

function written(saying: Parameters<typeof said>[0] = everything): Uint8Array {
  return writeReport(reportsByStudy(said(saying))[0]!, {
    study: {
      PatientName: 'LEFÈVRE^Anne-Zoé',
      PatientID: 'œ-1',
      StudyInstanceUID: '1.2.840.9',
      StudyDate: '20260102',
      StudyTime: '083000',
    },
    at: new Date('2026-11-27T10:20:30Z'),
    seed: 'one',
  });
}

const read = (bytes: Uint8Array): ReportTree => openReport(bytes)!;

/** A report of another program: no identifiers of ours, one group. */
function foreign(...items: DataSet[]): ReportTree {
  const file = writeDicom([
    { tag: 0x00080016, vr: 'UI', value: '1.2.840.10008.5.1.4.1.1.88.34' },
    { tag: 0x00080018, vr: 'UI', value: '1.2.3.4' },
    ...content.rootContent({
      name: names.report,
      template: '1500',
      items: [content.containerContent({ relation: 'CONTAINS', name: names.group, items })],
    }),
  ]);
  return read(file);
}

function line(data: readonly number[], type: 'POLYLINE' | 'ELLIPSE' | 'POINT' = 'POLYLINE'): DataSet {
  const image = { sopClassUid: '1.2.840.10008.5.1.4.1.1.1.1', sopInstanceUid: '1.2.840.1', frame: null };
  const from = content.imageContent({ relation: 'SELECTED FROM' }, image);
  return content.coordinateContent({ relation: 'INFERRED FROM', items: [from] }, type, data);
}

function measured(name: 'length' | 'cobb', ...items: DataSet[]): DataSet {
  const related = { relation: 'CONTAINS', name: measureNames[name], items } as const;
  return content.numberContent(related, { value: 1, unit: units.mm });
}

describe('a measurement report', () => {
  it('brings every mark, opinion and verdict back into a profile that knows nothing', () => {
    const { films, unknown, leftOut } = readReport(read(written()), [anOpenFilm()]);

    expect({ unknown, leftOut }).toEqual({ unknown: [], leftOut: 0 });
    expect(films[0]?.marks).toEqual(
      Object.entries(everything.marks).map(([markId, mark]) => ({ markId, mark })),
    );
    expect(films[0]?.opinions.map((opinion) => ({ kind: 'opinion', ...opinion }))).toEqual(
      everything.opinions,
    );
    expect(films[0]?.verdicts.map((verdict) => ({ kind: 'verdict', ...verdict }))).toEqual([
      aVerdict(everything.verdicts[0]),
    ]);
  });

  it('brings back what was said in the terms of the list of findings, as such', () => {
    const { films } = readReport(read(written()), [anOpenFilm()]);

    expect(films[0]?.findings.map((draft) => ({ kind: 'finding', ...draft }))).toEqual(oneOfEachFinding);
  });

  it('names the frame of a film that is one of several of its file', () => {
    const film = anOpenFilm({ key: '1.2.840.1#2', frame: 2, frames: 3 });
    const others = [anOpenFilm({ frames: 3 }), film];

    expect(readReport(read(written({ ...everything, film })), others).films[0]?.filmKey).toBe('1.2.840.1#2');
  });

  it('cannot speak of a picture, which has no UIDs', () => {
    expect(reportsByStudy(said({ ...everything, film: anOpenFilm({ sopInstanceUid: null }) }))).toEqual([]);
  });

  it('is refused where none of its films is open, or a point lies beside its film', () => {
    const { code, facts } = refusal(() => readReport(read(written()), []))!;

    expect({ code, facts }).toEqual({ code: 'report-unknown-film', facts: { uid: '1.2.840.1', count: 1 } });
    expect(refusal(() => readReport(read(written()), [anOpenFilm({ columns: 90 })]))).toMatchObject({
      code: 'report-outside-film',
      facts: { x: 100, columns: 90 },
    });
  });

  it('is none without a measurement group', () => {
    const empty = foreign();

    expect(refusal(() => readReport({ ...empty, root: { ...empty.root, items: [] } }, []))?.code).toBe(
      'report-without-groups',
    );
  });
});

describe('a report of another program', () => {
  const marksOf = (...items: DataSet[]) => readReport(foreign(...items), [anOpenFilm()]);

  it.each([
    ['a length', measured('length', line([10, 20, 40, 60])), 'length', 2],
    ['an angle', measured('length', line([10, 20, 40, 60, 50, 20])), 'angle', 3],
    ['a Cobb angle of one line', measured('cobb', line([10, 20, 40, 60, 50, 20, 90, 90])), 'cobb', 4],
    ['an upright box', line([10, 20, 40, 20, 40, 60, 10, 60, 10, 20]), 'rectangle', 2],
    ['an upright ellipse', line([10, 50, 90, 50, 50, 30, 50, 70], 'ELLIPSE'), 'ellipse', 2],
  ])('gives %s by its shape', (_, item, tool, count) => {
    const [mark] = marksOf(item).films[0]?.marks ?? [];

    expect(mark?.mark.tool).toBe(tool);
    expect(mark?.mark.points).toHaveLength(count);
  });

  it.each([
    ['a box that stands askew', line([10, 20, 40, 30, 30, 60, 0, 50, 10, 20])],
    ['an ellipse that stands askew', line([10, 10, 90, 90, 60, 40, 40, 60], 'ELLIPSE')],
    ['a point', line([10, 20], 'POINT')],
  ])('has %s counted and left out', (_, item) => {
    expect(marksOf(item)).toMatchObject({ films: [], leftOut: 1 });
  });
});

describe.skipIf(!hasTool('dciodvfy'))('validity of the report (needs dciodvfy of dicom3tools)', () => {
  it('dciodvfy finds no error in a report of every kind', () => {
    expect(dciodvfyErrors(written())).toEqual([]);
  });

  it('dciodvfy does find the error in a report of no study', () => {
    const bytes = written().slice();
    const at = Buffer.from(bytes).indexOf('1.2.840.9');
    bytes.fill(0x41, at, at + 9);

    expect(dciodvfyErrors(bytes)).not.toEqual([]);
  });
});

describe.skipIf(!hasTool('dsrdump'))('the report read by DCMTK (needs dsrdump, dsr2xml, xml2dsr)', () => {
  it('has its accents, its numbers with their units, its codes and who said it', () => {
    const { status, output } = withFile(written(), (file) =>
      runTool('dsrdump', ['+Pl', '+U8', '--print-all-codes', file]),
    );

    expect(status).toBe(0);
    const complaints = output.split('\n').filter((text) => /^[EW]:/.test(text));
    // Of this DCMTK, about UTF-8 in general.
    expect(complaints.filter((text) => !text.includes('VR checker does not support'))).toEqual([]);
    for (const part of [
      'LEFÈVRE^Anne-Zoé',
      // The ball of 25.4 mm is 50 pixels wide, as the length is long; the box has 100 by 50.
      '<contains NUM:(410668003,SCT,"Length")="25.4" (mm,UCUM,"millimeter")>',
      '<contains NUM:(42798000,SCT,"Area")="1290.32" (mm2,UCUM,"square millimeter")>',
      '"Cobb angle")="45"',
      'Fracture œdémateuse',
      '(125605004,SCT,"fracture")=(52101004,SCT,"Present")>',
      '"Algorithm Name")="osselet-mini"',
      'Device Observer Name',
      '"Kellgren-Lawrence")="3" ({grade},UCUM,"grade")>',
      '"âge osseux")="126" (mo,UCUM,"mo")>',
    ])
      expect(output).toContain(part);
  });

  it('comes back the same after DCMTK has written it anew', () => {
    const anew = withFile(written(), (file, folder) => {
      const [xml, dcm] = ['report.xml', 'anew.dcm'].map((name) => path.join(folder, name));
      runTool('dsr2xml', [file, xml!]);
      runTool('xml2dsr', [xml!, dcm!]);
      return new Uint8Array(readFileSync(dcm!));
    });

    expect(readReport(read(anew), [anOpenFilm()])).toEqual(readReport(read(written()), [anOpenFilm()]));
  });
});
