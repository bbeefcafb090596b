/** Presentation states that DCMTK's dcmpsmk made, put on their film and compared with DCMTK's dcmp2pgm. */
import { describe, expect, it } from 'vitest';
import { isPresented, presented } from '../render/present.ts';
import { editedByDcmtk, fixture, hasTools, openedFrame } from '../truth.ts';
import { paintedGreys, staged, worstDifference } from './aPresentation.ts';
import { openPresentation } from './openPresentation.ts';

const film = fixture('gradient-explicit.dcm');

const graphic = '(0070,0001)[0].(0070,0009)[0].';
const text = '(0070,0001)[0].(0070,0008)[0].';
const window = '(0028,3110)[0].';

describe.skipIf(!hasTools('dcmpsmk', 'dcmp2pgm', 'dcmodify'))('a presentation state (needs dcmtk)', () => {
  it('names the films it is for, and no others', async () => {
    const { film: ours } = await openedFrame(film);
    const { presentation } = staged(film, '(0070,0081)=Relu en staff');

    expect(presentation.label).toBe('Relu en staff');
    expect(isPresented(ours, presentation.images)).toBe(true);
    expect(isPresented({ ...ours, sopInstanceUid: '2.25.43' }, presentation.images)).toBe(false);
  });

  it.each([
    ['its window', [], [`${window}(0028,1050)=1200`, `${window}(0028,1051)=900`]],
    ['a rescale of its own', ['(0028,1052)=-7', '(0028,1053)=2'], ['(0028,1052)=100', '(0028,1053)=0.5']],
    [
      'no rescale, though the film has one',
      ['(0028,1052)=500', '(0028,1053)=2'],
      ['(0028,1052)=0', '(0028,1053)=1'],
    ],
    ['its shape', [], ['(2050,0020)=INVERSE']],
  ])('shows a film through %s as DCMTK does', async (_, ofImage, ofState) => {
    const image = ofImage.length === 0 ? film : editedByDcmtk(film, ...ofImage);
    const { presentation, greys } = staged(image, ...ofState);

    const ours = paintedGreys(presented(await openedFrame(image), presentation));

    expect(worstDifference(ours, greys())).toBeLessThanOrEqual(1);
  });

  it('brings its own shutter in place of that of the film', async () => {
    const image = editedByDcmtk(film, '(0018,1600)=CIRCULAR', '(0018,1610)=20\\20', '(0018,1612)=9');
    const { presentation } = staged(
      image,
      '(0018,1600)=RECTANGULAR',
      '(0018,1602)=5',
      '(0018,1604)=40',
      '(0018,1606)=7',
      '(0018,1608)=30',
    );

    const { display } = presented(await openedFrame(image), presentation);

    expect(display.shutter?.shapes).toEqual([{ kind: 'rectangle', left: 4, right: 40, top: 6, bottom: 30 }]);
  });

  it.each([
    ['90', 'N', { rotation: 90, isFlippedHorizontally: false }],
    ['90', 'Y', { rotation: 270, isFlippedHorizontally: true }],
    ['180', 'Y', { rotation: 180, isFlippedHorizontally: true }],
    ['45', 'N', { rotation: 0, isFlippedHorizontally: false }],
  ])('turns a film by %s degrees, then flips it: %s', (degrees, flip, turn) => {
    const { presentation } = staged(film, `(0070,0042)=${degrees}`, `(0070,0041)=${flip}`);

    expect(presentation.turn).toEqual(turn);
  });

  it('draws its lines and texts in pixels of the film', async () => {
    const { presentation } = staged(
      film,
      `${graphic}(0070,0005)=PIXEL`,
      `${graphic}(0070,0022)=10.5\\4\\20\\8.25`,
      `${graphic}(0070,0023)=POLYLINE`,
      `${text}(0070,0004)=PIXEL`,
      `${text}(0070,0006)=Trait de fracture`,
      `${text}(0070,0014)=12\\30`,
      `${text}(0070,0015)=N`,
    );

    const { display } = presented(await openedFrame(film), presentation);

    expect(display.drawings).toEqual([
      {
        graphics: [
          {
            kind: 'polyline',
            points: [
              [10.5, 4],
              [20, 8.25],
            ],
            isFilled: false,
          },
        ],
        texts: [{ text: 'Trait de fracture', at: [12, 30] }],
      },
    ]);
  });

  const compound = '(0070,0001)[0].(0070,0209)[0].';

  it.each([
    ['is said to lack a compound graphic that came without its simple ones', '7', '8', ['drawing']],
    ['lacks nothing of a compound graphic whose simple ones it draws', '7', '7', []],
  ])('%s', async (_, ofCompound, ofSimple, notices) => {
    const { presentation } = staged(
      film,
      `${graphic}(0070,0005)=PIXEL`,
      `${graphic}(0070,0022)=10.5\\4\\20\\8.25`,
      `${graphic}(0070,0023)=POLYLINE`,
      `${graphic}(0070,0226)=${ofSimple}`,
      `${compound}(0070,0294)=RULER`,
      `${compound}(0070,0282)=PIXEL`,
      `${compound}(0070,0226)=${ofCompound}`,
    );

    const { display } = presented(await openedFrame(film), presentation);

    expect(display.drawings[0]?.graphics).toHaveLength(1);
    expect(display.notices).toEqual(notices);
  });

  it.each([
    ['a line of a kind that is unknown here', `${graphic}(0070,0023)=SPIRAL`, 'drawing'],
    ['a shutter without its edges', '(0018,1600)=RECTANGULAR', 'shutter'],
    ['a curve without its entries', `${window}(0028,3010)[0].(0028,3002)=4\\0\\8`, 'voi-lut'],
  ])('is put on its film without %s, and says so', async (_, change, notice) => {
    const { presentation } = staged(film, change);

    expect(presented(await openedFrame(film), presentation).display.notices).toEqual([notice]);
  });

  it('is nothing that a film could be taken for', () => {
    expect(openPresentation(film)).toBeNull();
    expect(openPresentation(new Uint8Array(300))).toBeNull();
  });
});
