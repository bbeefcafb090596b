/** Overlays under a presentation state: DCMTK moved them from film to state, and painted them on the film. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { presented } from '../render/present.ts';
import { editedByDcmtk, fixture, hasTools, openedFrame, runTool, temporaryFolder } from '../truth.ts';
import { paintedGreys, staged, worstDifference } from './aPresentation.ts';

const film = fixture('gradient-explicit.dcm');

/** 16 × 16 bits of no regular shape, from row 5 and column 9 on. */
const plane = [
  '(6000,0010)=16',
  '(6000,0011)=16',
  '(6000,0040)=G',
  '(6000,0050)=5\\9',
  '(6000,0100)=1',
  '(6000,0102)=0',
  '(6000,3000)=ff00\\00ff\\1234\\8001\\ffff\\0\\0\\1\\2\\3\\4\\5\\6\\7\\8\\9',
];

function dcmtkGreys(image: Uint8Array, ...options: string[]): Uint8Array {
  const [dcm, pgm] = ['film.dcm', 'film.pgm'].map((name) => path.join(temporaryFolder(), name));
  writeFileSync(dcm!, image);
  runTool('dcm2pnm', ...options, '+Wi', '1', '+op', dcm!, pgm!);
  const picture = readFileSync(pgm!);
  return new Uint8Array(picture.subarray(picture.length - 48 * 40));
}

describe.skipIf(!hasTools('dcmpsmk', 'dcmp2pgm', 'dcmodify', 'dcm2pnm'))(
  'the overlays of a presentation state (needs dcmtk)',
  () => {
    it('are painted on a film that has none, as DCMTK paints them on the film they came from', async () => {
      const marked = editedByDcmtk(film, ...plane);
      const { presentation } = staged(marked);

      const frame = presented(await openedFrame(film), presentation);

      expect(frame.display.overlays).toHaveLength(1);
      expect(worstDifference(paintedGreys(frame), dcmtkGreys(marked, '+O', '0'))).toBeLessThanOrEqual(1);
    });

    it('stand in place of those of the film', async () => {
      const moved = editedByDcmtk(film, ...plane, '(6000,0050)=20\\2');
      const { presentation } = staged(editedByDcmtk(film, ...plane));

      const frame = presented(await openedFrame(moved), presentation);

      expect(frame.display.overlays).toMatchObject([{ top: 4, left: 8 }]);
    });

    it('are not drawn without a layer, and neither are those of the film', async () => {
      const marked = editedByDcmtk(film, ...plane);
      const { presentation } = staged(marked, '(6000,1001)');

      const frame = presented(await openedFrame(marked), presentation);

      expect(frame.display.overlays).toEqual([]);
      expect(worstDifference(paintedGreys(frame), dcmtkGreys(marked, '-O'))).toBeLessThanOrEqual(1);
    });

    it('may be those of the film, named by their group; one that is missing is noted', async () => {
      const { presentation } = staged(film, '(6000,1001)=CALQUE');
      const marked = await openedFrame(editedByDcmtk(film, ...plane));

      expect(presented(marked, presentation).display.overlays).toEqual(marked.display.overlays);
      expect(presented(await openedFrame(film), presentation).display).toMatchObject({
        overlays: [],
        notices: ['overlay'],
      });
    });

    it('make a bitmap shutter as DCMTK makes it, which is no drawing', async () => {
      const { presentation, greys } = staged(
        editedByDcmtk(film, ...plane),
        '(6000,1001)',
        '(0018,1600)=BITMAP',
        '(0018,1622)=30000',
        '(0018,1623)=24576',
      );

      const ours = paintedGreys(presented(await openedFrame(film), presentation));

      const theirs = greys();
      expect(theirs.filter((grey) => grey === 116).length).toBeGreaterThanOrEqual(54);
      expect(worstDifference(ours, theirs)).toBeLessThanOrEqual(1);
    });

    it('without their data are left out, and noted', async () => {
      const { presentation } = staged(editedByDcmtk(film, ...plane), '(6000,3000)');

      const { display } = presented(await openedFrame(film), presentation);

      expect(display).toMatchObject({ overlays: [], notices: ['overlay'] });
    });
  },
);
