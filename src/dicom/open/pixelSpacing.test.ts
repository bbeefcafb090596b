import { describe, expect, it } from 'vitest';
import { editedByDcmtk, fixture, hasTools, openedFrame } from '../truth.ts';

/** A CR film whose (0018,1164) Imager Pixel Spacing is 0.15 × 0.14 mm. */
const film = fixture('gradient-explicit.dcm');

async function spacingAfter(...changes: string[]) {
  return (await openedFrame(editedByDcmtk(film, ...changes))).film.spacing;
}

describe.skipIf(!hasTools('dcmodify'))('the millimetres of a film (needs dcmodify)', () => {
  it('are those of the detector when nothing else is said', async () => {
    expect((await openedFrame(film)).film.spacing).toEqual({
      rowMm: 0.15,
      columnMm: 0.14,
      source: 'ImagerPixelSpacing',
      kind: 'detector',
    });
  });

  it('are those of the detector when Pixel Spacing only repeats them', async () => {
    const spacing = await spacingAfter('(0028,0030)=0.150\\0.140');

    expect(spacing).toMatchObject({ source: 'ImagerPixelSpacing', kind: 'detector' });
  });

  it('are divided by the estimated magnification, for the patient is nearer to the tube', async () => {
    const spacing = await spacingAfter('(0018,1114)=1.25');

    expect(spacing).toMatchObject({ kind: 'detector-corrected' });
    expect(spacing?.rowMm).toBeCloseTo(0.12, 12);
    expect(spacing?.columnMm).toBeCloseTo(0.112, 12);
  });

  it('leave aside a magnification below 1, which no projection has', async () => {
    expect(await spacingAfter('(0018,1114)=0.5')).toMatchObject({ rowMm: 0.15, kind: 'detector' });
  });

  it('are calibrated where Pixel Spacing differs from that of the detector', async () => {
    const spacing = await spacingAfter('(0028,0030)=0.12\\0.11', '(0018,1114)=1.25');

    expect(spacing).toEqual({ rowMm: 0.12, columnMm: 0.11, source: 'PixelSpacing', kind: 'calibrated' });
  });

  it.each([
    ['GEOMETRY', 'calibrated-geometry'],
    ['FIDUCIAL', 'calibrated-fiducial'],
  ])('say how they were calibrated: %s', async (type, kind) => {
    const spacing = await spacingAfter('(0028,0030)=0.12\\0.11', `(0028,0a02)=${type}`);

    expect(spacing).toMatchObject({ rowMm: 0.12, kind });
  });

  it('of a scanned film are nominal', async () => {
    const spacing = await spacingAfter('(0018,1164)=', '(0018,2010)=0.2\\0.2', '(0028,0030)=0.2\\0.2');

    expect(spacing).toMatchObject({ rowMm: 0.2, source: 'NominalScannedPixelSpacing', kind: 'nominal' });
  });

  it('of a projection with Pixel Spacing alone do not tell their plane', async () => {
    expect(await spacingAfter('(0018,1164)=', '(0028,0030)=0.2\\0.2')).toMatchObject({ kind: 'unstated' });
  });

  it('of a slice are those of the patient, of its localizer they are not', async () => {
    const slice = ['(0008,0060)=CT', '(0018,1164)=', '(0028,0030)=0.7\\0.7'];

    expect(await spacingAfter(...slice)).toMatchObject({ kind: 'patient' });
    expect(await spacingAfter(...slice, '(0008,0008)=ORIGINAL\\PRIMARY\\LOCALIZER')).toMatchObject({
      kind: 'unstated',
    });
  });

  it('of an enhanced image are in its shared functional groups', async () => {
    const spacing = await spacingAfter(
      '(0008,0060)=CT',
      '(0018,1164)=',
      '(5200,9229)[0].(0028,9110)[0].(0028,0030)=0.5\\0.4',
    );

    expect(spacing).toEqual({ rowMm: 0.5, columnMm: 0.4, source: 'PixelSpacing', kind: 'patient' });
  });
});
