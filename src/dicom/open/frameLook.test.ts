/** An enhanced film of two frames that DCMTK wrote, each painted against DCMTK's dcm2pnm under the same numbers. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editedByDcmtk, fixture, hasTools, openedFrame, runTool, temporaryFolder } from '../truth.ts';
import { paintedGreys, worstDifference } from './aPresentation.ts';

const shared = '(5200,9229)[0].';
const first = '(5200,9230)[0].';
const second = '(5200,9230)[1].';
const window = '(0028,9132)[0].';
const transformation = '(0028,9145)[0].';
const spacing = '(0028,9110)[0].(0028,0030)';

/** The upper and the lower half of the film as two frames, without a window of their own. */
function twoFrames(...changes: string[]): Uint8Array {
  const halves = ['(0028,0008)=2', '(0028,0010)=20', '(0028,1050)=', '(0028,1051)=', '(0018,1164)='];
  return editedByDcmtk(fixture('gradient-explicit.dcm'), ...halves, ...changes);
}

function dcmtkGreys(bytes: Uint8Array, frame: number, centre: number, width: number): Uint8Array {
  const folder = temporaryFolder();
  const [dcm, picture] = [path.join(folder, 'film.dcm'), path.join(folder, 'film.pgm')];
  writeFileSync(dcm, bytes);
  runTool('dcm2pnm', '+F', `${frame + 1}`, '+Ww', `${centre}`, `${width}`, '+op', dcm, picture);
  const pgm = readFileSync(picture);
  return new Uint8Array(pgm.subarray(pgm.length - 48 * 20));
}

describe.skipIf(!hasTools('dcmodify', 'dcm2pnm'))('the frames of an enhanced film (needs dcmtk)', () => {
  it('are each shown through their own window', async () => {
    const film = twoFrames(
      ...[`${first}${window}(0028,1050)=1200`, `${first}${window}(0028,1051)=900`],
      ...[`${second}${window}(0028,1050)=3000`, `${second}${window}(0028,1051)=600`],
    );

    const [upper, lower] = [await openedFrame(film, 0), await openedFrame(film, 1)];

    expect(worstDifference(paintedGreys(upper), dcmtkGreys(film, 0, 1200, 900))).toBeLessThanOrEqual(1);
    expect(worstDifference(paintedGreys(lower), dcmtkGreys(film, 1, 3000, 600))).toBeLessThanOrEqual(1);
  });

  it('each have their own rescale, under a window that they share', async () => {
    const [slope, intercept] = ['(0028,1053)', '(0028,1052)'];
    const film = twoFrames(
      ...[`${shared}${window}(0028,1050)=500`, `${shared}${window}(0028,1051)=1500`],
      ...[`${first}${transformation}${slope}=0.5`, `${first}${transformation}${intercept}=-100`],
      ...[`${second}${transformation}${slope}=0.25`, `${second}${transformation}${intercept}=40`],
    );

    const [upper, lower] = [await openedFrame(film, 0), await openedFrame(film, 1)];

    const asPlain = (...rescale: string[]) => twoFrames(...rescale);
    const ofUpper = dcmtkGreys(asPlain(`${slope}=0.5`, `${intercept}=-100`), 0, 500, 1500);
    const ofLower = dcmtkGreys(asPlain(`${slope}=0.25`, `${intercept}=40`), 1, 500, 1500);
    expect(worstDifference(paintedGreys(upper), ofUpper)).toBeLessThanOrEqual(1);
    expect(worstDifference(paintedGreys(lower), ofLower)).toBeLessThanOrEqual(1);
  });

  it('each have their own millimetres; a frame without any has those that all share', async () => {
    const film = twoFrames(
      `${shared}${spacing}=0.5\\0.4`,
      `${second}${spacing}=0.2\\0.1`,
      `${first}(0020,9111)=`,
    );

    const [upper, lower] = [await openedFrame(film, 0), await openedFrame(film, 1)];

    expect(upper.film.spacing).toMatchObject({ rowMm: 0.5, columnMm: 0.4 });
    expect(lower.film.spacing).toMatchObject({ rowMm: 0.2, columnMm: 0.1 });
  });

  it('have the unit of their values, so that windows of the textbook apply to Hounsfield units', async () => {
    const film = twoFrames(
      ...[`${first}${transformation}(0028,1053)=1`, `${first}${transformation}(0028,1052)=0`],
      `${first}${transformation}(0028,1054)=HU`,
    );

    const frames = [await openedFrame(film, 0), await openedFrame(film, 1)];

    expect(frames.map(({ display }) => display.isHounsfield)).toEqual([true, false]);
  });

  it('of a film with fewer items than frames have what the rest of the header says', async () => {
    const film = twoFrames(
      ...[`${first}${window}(0028,1050)=1200`, `${first}${window}(0028,1051)=900`],
      ...['(0028,1050)=77', '(0028,1051)=33'],
    );

    expect((await openedFrame(film, 1)).film.windows).toMatchObject([{ center: 77, width: 33 }]);
  });
});
