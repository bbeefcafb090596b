/** Displayed areas that DCMTK wrote, read and put on a film (PS3.3 C.10.4, C.10.5.1.1). */
import { describe, expect, it } from 'vitest';
import { presented } from '../render/present.ts';
import { editedByDcmtk, fixture, hasTools, openedFrame } from '../truth.ts';
import { staged } from './aPresentation.ts';

const film = fixture('gradient-explicit.dcm');
const area = '(0070,005a)[0].';
const text = '(0070,0001)[0].(0070,0008)[0].';

async function displayUnder(...changes: string[]) {
  return presented(await openedFrame(film), staged(film, ...changes).presentation).display;
}

describe.skipIf(!hasTools('dcmpsmk', 'dcmodify'))(
  'the displayed area of a presentation state (needs dcmtk)',
  () => {
    it('is the whole film where the state says so', async () => {
      expect((await displayUnder()).area).toEqual({
        left: 0,
        top: 0,
        right: 48,
        bottom: 40,
        magnification: null,
      });
    });

    it('holds the pixels of both corners, whichever way the film is turned', async () => {
      const box = { left: 10, top: 4, right: 30, bottom: 20, magnification: null };

      const upright = await displayUnder(`${area}(0070,0052)=11\\5`, `${area}(0070,0053)=30\\20`);
      const turned = await displayUnder(
        '(0070,0042)=180',
        `${area}(0070,0052)=30\\20`,
        `${area}(0070,0053)=11\\5`,
      );

      expect([upright.area, turned.area]).toEqual([box, box]);
    });

    it('may reach outside the film', async () => {
      const { area: box } = await displayUnder(`${area}(0070,0052)=-9\\-4`, `${area}(0070,0053)=58\\45`);

      expect(box).toMatchObject({ left: -10, top: -5, right: 58, bottom: 45 });
    });

    it('is magnified by its ratio', async () => {
      const { area: box } = await displayUnder(`${area}(0070,0100)=MAGNIFY`, `${area}(0070,0103)=2.5`);

      expect(box?.magnification).toBe(2.5);
    });

    it('in true size is fitted, and noted: a page does not know the millimetres of a screen', async () => {
      const display = await displayUnder(`${area}(0070,0100)=TRUE SIZE`);

      expect(display.area?.magnification).toBeNull();
      expect(display.notices).toEqual(['true-size']);
    });

    it('is for the films it names only', async () => {
      const reference = `${area}(0008,1140)[0].(0008,1155)`;

      expect((await displayUnder(`${reference}=2.25.43`)).area).toBeNull();
    });

    it('gives a film without spacing the shape of its pixels', async () => {
      const bare = editedByDcmtk(film, '(0018,1164)=');
      const { presentation } = staged(film, `${area}(0070,0101)`, `${area}(0070,0102)=4\\3`);

      expect(presented(await openedFrame(bare), presentation).film.pixelAspect).toBeCloseTo(4 / 3, 12);
    });

    it.each([
      ['as it is', 0, 'N', [15, 8]],
      ['turned by 90°', 90, 'N', [15, 16]],
      ['turned by 180°', 180, 'N', [25, 16]],
      ['turned by 270°', 270, 'N', [25, 8]],
      ['flipped', 0, 'Y', [25, 8]],
      ['turned by 90°, then flipped', 90, 'Y', [15, 8]],
    ])(
      'places what counts in its shares: a quarter in from the upper left, film %s',
      async (_, turn, flip, at) => {
        const display = await displayUnder(
          `(0070,0042)=${turn}`,
          `(0070,0041)=${flip}`,
          `${area}(0070,0052)=11\\5`,
          `${area}(0070,0053)=30\\20`,
          `${text}(0070,0004)=DISPLAY`,
          `${text}(0070,0006)=D`,
          `${text}(0070,0014)=0.25\\0.25`,
          `${text}(0070,0015)=N`,
        );

        expect(display.drawings).toEqual([{ graphics: [], texts: [{ text: 'D', at }] }]);
      },
    );
  },
);
