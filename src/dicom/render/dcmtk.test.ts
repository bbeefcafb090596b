/** Painted greys against DCMTK's dcm2pnm, on films whose tables, windows and overlays DCMTK wrote as well. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Frame, Voi } from '../film.ts';
import {
  conformanceFile,
  fixture,
  hasConformance,
  hasTools,
  openedFrame,
  runTool,
  temporaryFolder,
} from '../truth.ts';
import { paintFilm } from './paint.ts';
import { defaultVoi } from './renderGrey8.ts';
import { tableVoi } from './voi.ts';

const film = fixture('gradient-explicit.dcm');

/** Red of each pixel, as painted; overlays are amber here and white there, and both full in red. */
function paintedReds(frame: Frame, voi: Voi): Uint8Array {
  const rgba = new Uint32Array(frame.stored.length);
  paintFilm(frame, { voi, isInverted: false, hasShutter: true, hasOverlays: true }, rgba);
  return new Uint8Array(rgba.buffer).filter((_, at) => at % 4 === 0);
}

/** Without overlays, unless the options ask for them. */
function dcmtkGreys(file: string, ...options: string[]): Uint8Array {
  const picture = path.join(temporaryFolder(), 'film.pgm');
  const overlays = options.includes('+O') ? [] : ['-O'];
  runTool('dcm2pnm', ...overlays, ...options, '+op', file, picture);
  const pgm = readFileSync(picture);
  const [width = 0, height = 0] = pgm.subarray(3, 20).toString('latin1').split(/\s/).map(Number);
  return new Uint8Array(pgm.subarray(pgm.length - width * height));
}

function worstDifference(ours: Uint8Array, theirs: Uint8Array): number {
  expect(ours.length).toBe(theirs.length);
  return ours.reduce((most, grey, at) => Math.max(most, Math.abs(grey - (theirs[at] ?? NaN))), 0);
}

function fileWith(tool: 'dcmmklut' | 'dcmodify', ...changes: string[]): string {
  const file = path.join(temporaryFolder(), 'film.dcm');
  writeFileSync(file, film);
  if (tool === 'dcmmklut') runTool(tool, '+Fi', file, ...changes, file);
  else runTool(tool, '-nb', ...changes.flatMap((change) => ['-i', change]), file);
  return file;
}

const frameOf = (file: string) => openedFrame(new Uint8Array(readFileSync(file)));

describe.skipIf(!hasTools('dcm2pnm', 'dcmmklut', 'dcmodify'))(
  'a film painted as DCMTK paints it (needs dcmtk)',
  () => {
    it.each([
      ['12 bits of 4096 entries', '+Cg', '2', '-b', '12', '-e', '4096'],
      ['16 bits', '+Cg', '0.5', '-b', '16', '-e', '4096'],
      ['8 bits packed in words', '-b', '8', '-e', '255', '-f', '900'],
      ['8 bits, one to a word', '-b', '8', '-e', '256', '-f', '900', '+a'],
      ['data written as US', '-b', '12', '-e', '1000', '-f', '1500', '+Du'],
      ['65,536 entries, announced as 0', '-b', '16', '-e', '65536'],
    ])('through a VOI table of %s', async (_, ...options) => {
      const file = fileWith('dcmmklut', '+Tv', '-E', 'Os', ...options);

      const frame = await frameOf(file);

      expect(frame.display.voiLuts.map(({ explanation }) => explanation)).toEqual(['Os']);
      const ours = paintedReds(frame, tableVoi(frame.display.voiLuts[0]!));
      expect(worstDifference(ours, dcmtkGreys(file, '+Wl', '1'))).toBeLessThanOrEqual(1);
    });

    it('through a VOI table that starts below 0, on signed pixels', async () => {
      const file = fileWith('dcmodify', '(0028,0103)=1');
      runTool('dcmmklut', '+Fi', file, '+Tv', '-b', '12', '-e', '3000', '-f', '-1500', file);

      const frame = await frameOf(file);

      const ours = paintedReds(frame, tableVoi(frame.display.voiLuts[0]!));
      expect(frame.display.voiLuts[0]?.first).toBe(-1500);
      expect(worstDifference(ours, dcmtkGreys(file, '+Wl', '1'))).toBeLessThanOrEqual(1);
    });

    it.each([
      ['8 bits', '-b', '8', '-e', '256', '-f', '1000'],
      ['16 bits and a bend', '+Cg', '0.4', '-b', '16', '-e', '4096'],
    ])('through a modality table of %s, then the window', async (_, ...options) => {
      const file = fileWith('dcmmklut', '+Tm', ...options);

      const frame = await frameOf(file);

      const ours = paintedReds(frame, { center: 120, width: 200, shape: 'LINEAR' });
      expect(frame.display.modalityLut).not.toBeNull();
      expect(worstDifference(ours, dcmtkGreys(file, '+Ww', '120', '200'))).toBeLessThanOrEqual(1);
    });

    it.each([
      ['SIGMOID', '(0028,1056)=SIGMOID'],
      ['LINEAR', '(0028,1056)=LINEAR'],
      ['a rescale of fractions', '(0028,1052)=-12.5', '(0028,1053)=0.37'],
      ['MONOCHROME1', '(0028,0004)=MONOCHROME1'],
      ['MONOCHROME2 with shape INVERSE', '(2050,0020)=INVERSE'],
      ['MONOCHROME1 with shape INVERSE', '(0028,0004)=MONOCHROME1', '(2050,0020)=INVERSE'],
    ])('through its first window: %s', async (_, ...changes) => {
      const file = fileWith('dcmodify', ...changes);

      const frame = await frameOf(file);

      expect(
        worstDifference(paintedReds(frame, defaultVoi(frame)), dcmtkGreys(file, '+Wi', '1')),
      ).toBeLessThanOrEqual(1);
    });
  },
);

const hasBoth = hasConformance && hasTools('dcm2pnm', 'gdcmconv');

describe.skipIf(!hasBoth)('real films (needs dcmtk, gdcm and ../shared/data/dicom-conformance)', () => {
  it.each([
    ['pydicom/examples_overlay.dcm', ['+O', '0']],
    ['fo-dicom/OutOfBoundsOverlay.dcm', ['+O', '0']],
    ['fo-dicom/CR-ModalitySequenceLUT.dcm', []],
    ['pydicom/CT_small.dcm', []],
    ['dicom/testdata_3.dcm', []],
    ['pydicom/dicomdirtests_77654033_CR1_6154.dcm', []],
  ])('%s is painted within one grey level of DCMTK', async (name, options) => {
    const raw = path.join(temporaryFolder(), 'raw.dcm');
    runTool('gdcmconv', '--raw', conformanceFile(name), raw);

    const frame = await frameOf(conformanceFile(name));

    const voi = { ...defaultVoi(frame), shape: 'LINEAR' } as const;
    const window = ['+Ww', String(voi.center), String(voi.width)];
    const ours = paintedReds(frame, voi);
    expect(frame.display.notices).toEqual([]);
    expect(worstDifference(ours, dcmtkGreys(raw, ...options, ...window))).toBeLessThanOrEqual(1);
  });
});
