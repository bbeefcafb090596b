/** Presentation states that DCMTK's dcmpsmk made, put on their film and compared with DCMTK's dcmp2pgm. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../film.ts';
import { paintFilm } from '../render/paint.ts';
import { isPresented, presented } from '../render/present.ts';
import { defaultVoi } from '../render/renderGrey8.ts';
import { editedByDcmtk, fixture, hasTools, openedFrame, runTool, temporaryFolder } from '../truth.ts';
import { openPresentation } from './openPresentation.ts';

const film = fixture('gradient-explicit.dcm');

/** The film, its presentation state, and the state as DCMTK draws it. */
function staged(image: Uint8Array, ...changes: string[]) {
  const folder = temporaryFolder();
  const [dcm, state, pgm] = ['film.dcm', 'state.dcm', 'film.pgm'].map((name) => path.join(folder, name));
  writeFileSync(dcm!, image);
  runTool('dcmpsmk', dcm!, state!);
  if (changes.length > 0) runTool('dcmodify', '-nb', ...changes.flatMap((change) => ['-i', change]), state!);
  const greys = () => {
    runTool('dcmp2pgm', '-p', state!, dcm!, pgm!);
    const picture = readFileSync(pgm!);
    return new Uint8Array(picture.subarray(picture.length - 48 * 40));
  };
  const presentation = openPresentation(new Uint8Array(readFileSync(state!)));
  return { presentation: presentation!, greys };
}

function paintedGreys(frame: Frame): Uint8Array {
  const rgba = new Uint32Array(frame.stored.length);
  paintFilm(frame, { voi: defaultVoi(frame), isInverted: false, hasShutter: true, hasOverlays: true }, rgba);
  return new Uint8Array(rgba.buffer).filter((_, at) => at % 4 === 0);
}

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

    const theirs = greys();
    const worst = ours.reduce((most, grey, at) => Math.max(most, Math.abs(grey - theirs[at]!)), 0);
    expect(worst).toBeLessThanOrEqual(1);
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
            units: 'pixel',
            isFilled: false,
          },
        ],
        texts: [{ text: 'Trait de fracture', at: [12, 30], units: 'pixel' }],
      },
    ]);
  });

  it('is nothing that a film could be taken for', () => {
    expect(openPresentation(film)).toBeNull();
    expect(openPresentation(new Uint8Array(300))).toBeNull();
  });
});
