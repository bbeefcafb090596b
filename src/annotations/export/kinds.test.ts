import { describe, expect, it } from 'vitest';
import { dciodvfyErrors, hasTool } from '../../../e2e/fixtures/tools.ts';
import { openReport } from '../../dicom/index.ts';
import type { Mark, Point } from '../mark.ts';
import { readCoco } from './coco/readCoco.ts';
import { writeCoco } from './coco/writeCoco.ts';
import { readReport } from './report/readReport.ts';
import { reportsByStudy, writeReport } from './report/writeReport.ts';
import { anOpenFilm, said } from './testStatements.ts';

const at = (...numbers: number[]): Point[] =>
  Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[2 * index]!,
    y: numbers[2 * index + 1]!,
  }));

const marks: Readonly<Record<string, Mark>> = {
  'm-polyline': { tool: 'polyline', points: at(10, 20, 40, 60, 70, 60), text: '' },
  'm-tilted': { tool: 'rotated-rectangle', points: at(60, 200, 90, 240, 70, 255, 40, 215), text: '' },
  'm-polygon': { tool: 'polygon', points: at(200, 200, 260, 210, 230, 260), text: 'kyste' },
  'm-point': { tool: 'point', points: at(33, 44), text: '' },
  'm-limb': {
    tool: 'hip-knee-ankle',
    points: at(300, 20, 290, 150, 300, 280),
    text: '',
    side: 'right',
    sideFrom: 'person',
    rowsTo: 'left-assumed',
  },
};

const report = (): Uint8Array =>
  writeReport(reportsByStudy(said({ marks }))[0]!, {
    study: { PatientName: 'LEFÈVRE^Zoé', StudyInstanceUID: '1.2.840.9' },
    at: new Date('2026-11-27T10:20:30Z'),
    seed: 'one',
  });

describe('outlines, points and limbs', () => {
  it('come back from a report as they were, the side of the limb included', () => {
    const [film] = readReport(openReport(report())!, [anOpenFilm()]).films;

    expect(film?.marks).toEqual(Object.entries(marks).map(([markId, mark]) => ({ markId, mark })));
  });

  it.skipIf(!hasTool('dciodvfy'))('make a report that dciodvfy accepts (needs dicom3tools)', () => {
    expect(dciodvfyErrors(report())).toEqual([]);
  });

  it('are COCO outlines with their own area, and come back from them', () => {
    const coco = writeCoco(said({ marks }), { withFileNames: false });
    const { annotations } = JSON.parse(coco) as { annotations: { bbox: number[]; area: number }[] };

    // Sides of 50 and 25 pixels; Gauss's formula on the triangle.
    expect(annotations.map(({ area }) => Math.round(area))).toEqual([1250, 1650]);
    expect(annotations[0]?.bbox).toEqual([40, 200, 50, 55]);
    expect(readCoco(coco, [anOpenFilm()]).films[0]?.marks.map(({ mark }) => mark)).toEqual([
      marks['m-tilted'],
      marks['m-polygon'],
    ]);
  });
});
