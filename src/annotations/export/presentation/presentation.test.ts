import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dciodvfyErrors, hasTool, runTool, withFile } from '../../../../e2e/fixtures/tools.ts';
import { fixture, openedFrame } from '../../../dicom/truth.ts';
import { openPresentation } from '../../../dicom/open/openPresentation.ts';
import { paintedGreys, worstDifference } from '../../../dicom/open/aPresentation.ts';
import { defaultVoi, isInverse, presented, type Frame, type GreyLook } from '../../../dicom/index.ts';
import { oneOfEach, said } from '../testStatements.ts';
import { reportsByStudy } from '../report/writeReport.ts';
import { writePresentation } from './writePresentation.ts';

/** 48 by 40 pixels, as DCMTK's own tests of states use it here. */
const image = fixture('gradient-explicit.dcm');

/** A table of 256 entries that a person has stretched over 1,000 modality values. */
const aVoiTable: GreyLook['voi'] = {
  center: 1500,
  width: 1000,
  shape: {
    first: 0,
    entries: Uint16Array.from({ length: 256 }, (_, at) => at * at),
    fullScale: 65535,
    explanation: null,
  },
};

const lookOf = (frame: Frame, fields: Partial<GreyLook> = {}): GreyLook => ({
  rescale: frame.film.rescale,
  modalityLut: frame.display.modalityLut,
  voi: defaultVoi(frame),
  isInverse: isInverse(frame),
  ...fields,
});

async function written(fields: Partial<GreyLook> = {}) {
  const frame = await openedFrame(image);
  const film = { ...frame.film, studyInstanceUid: '1.2.9', seriesInstanceUid: '1.2.8' };
  const [ofStudy] = reportsByStudy(said({ film, marks: oneOfEach }));
  const state = writePresentation(ofStudy![0], {
    study: { PatientName: 'LEFÈVRE^Zoé', StudyInstanceUID: '1.2.9' },
    at: new Date('2026-11-27T10:20:30Z'),
    seed: 'one',
    look: lookOf(frame, fields),
    wordsOf: ({ mark }) => (mark.tool === 'arrow' ? 'à revoir' : ''),
  });
  return { frame, state, presentation: openPresentation(state)! };
}

describe('a presentation state of the marks of a film', () => {
  it('holds their shapes, their words, the window and the film it is for', async () => {
    const { frame, presentation } = await written({ voi: { center: 1200, width: 900, shape: 'LINEAR' } });
    const [drawing] = presentation.drawings;

    expect(presentation.images).toEqual([{ sopInstanceUid: frame.film.sopInstanceUid, frames: null }]);
    expect(presentation.vois[0]?.windows).toMatchObject([{ center: 1200, width: 900 }]);
    expect(presentation.areas[0]?.area).toMatchObject({ left: 0, top: 0, right: 48, bottom: 40 });
    expect(drawing?.isWhole).toBe(true);
    expect(drawing?.texts).toMatchObject([{ text: 'à revoir' }]);
    expect(drawing?.graphics.map(({ kind, points }) => [kind, points.length])).toEqual([
      ['polyline', 2],
      ['polyline', 3],
      ['polyline', 2],
      ['polyline', 2],
      ['polyline', 5],
      ['ellipse', 4],
      ['polyline', 2],
    ]);
    expect(drawing?.graphics[0]?.points).toEqual([
      [10, 20],
      [40, 60],
    ]);
  });
});

describe.skipIf(!hasTool('dciodvfy'))('validity of the state (needs dciodvfy of dicom3tools)', () => {
  it('dciodvfy finds no error in it, with a window and with a table', async () => {
    expect(dciodvfyErrors((await written()).state)).toEqual([]);
    expect(dciodvfyErrors((await written({ voi: aVoiTable })).state)).toEqual([]);
  });
});

describe.skipIf(!hasTool('dcmp2pgm'))('the greys of the state (needs dcmp2pgm of dcmtk)', () => {
  it.each<[string, Partial<GreyLook>]>([
    ['a window', { voi: { center: 1200, width: 900, shape: 'LINEAR' } }],
    ['the film turned over', { isInverse: true }],
    ['a table of the file that was stretched', { voi: aVoiTable }],
  ])('are those of DCMTK and ours, for %s', async (_, fields) => {
    const { frame, state, presentation } = await written(fields);

    const theirs = withFile(image, (file, folder) => {
      const [pr, pgm] = ['state.dcm', 'film.pgm'].map((name) => path.join(folder, name));
      writeFileSync(pr!, state);
      runTool('dcmp2pgm', ['-p', pr!, file, pgm!]);
      const picture = readFileSync(pgm!);
      return new Uint8Array(picture.subarray(picture.length - 48 * 40));
    });

    expect(worstDifference(paintedGreys(presented(frame, presentation)), theirs)).toBeLessThanOrEqual(1);
  });
});
