/** Enhanced films of two frames that DCMTK wrote, with identifiers in their functional groups. */
import { describe, expect, it } from 'vitest';
import { runTool, withFile } from '../../../../e2e/fixtures/tools.ts';
import { codecs, editedByDcmtk, fixture, hasTools, openedFrame } from '../../truth.ts';
import { deidentify } from './deidentify.ts';
import { survivors } from './planted.ts';

const [shared, first, second] = ['(5200,9229)[0].', '(5200,9230)[0].', '(5200,9230)[1].'];
const [window, transformation, measures] = ['(0028,9132)[0].', '(0028,9145)[0].', '(0028,9110)[0].'];

/** The upper and the lower half of the gradient; nothing of greys or millimetres but in functional groups. */
const enhanced = (encoding: string) =>
  editedByDcmtk(
    fixture(`gradient-${encoding}.dcm`),
    ...['(0028,0008)=2', '(0028,0010)=20', '(0028,1050)=', '(0028,1051)=', '(0018,1164)='],
    `${shared}${measures}(0028,0030)=0.5\\0.4`,
    `${shared}(0020,9071)[0].(0008,2218)[0].(0008,0104)=ZQ401 REGION`,
    `${shared}(0008,1140)[0].(0008,1155)=1.2.276.77402.4711`,
    `${shared}(0018,9412)[0].(0018,9424)=ZQ403 PROTOCOL`,
    `${first}(0020,9111)[0].(0020,9158)=ZQ404 COMMENTS`,
    ...[`${first}${window}(0028,1050)=1200`, `${first}${window}(0028,1051)=900`],
    `${first}${window}(0028,1055)=ZQ405 WINDOW`,
    ...[`${first}${transformation}(0028,1053)=0.5`, `${first}${transformation}(0028,1052)=-100`],
    `${first}${transformation}(0028,1054)=HU`,
    `${second}${measures}(0028,0030)=0.2\\0.1`,
    `${second}${measures}(0010,0010)=ZQ406^NAME`,
    `${second}${window}(0028,1050)=3000`,
    `${second}${window}(0028,1051)=600`,
    `${second}${transformation}(0028,1054)=ZQ407`,
  );

const cleaned = async (film: Uint8Array) =>
  deidentify(
    'f.dcm',
    film,
    {
      keyHex: '0f'.repeat(32),
      boxes: {},
      withMovedDates: false,
      withCleanDescriptions: false,
      withDevice: false,
      withGraphics: false,
    },
    codecs,
  );

describe.skipIf(!hasTools('dcmodify', 'dcmdump'))(
  'an enhanced film without its patient (needs dcmtk)',
  () => {
    it.each(['explicit', 'implicit'])(
      '%s: keeps the spacing, the window and the rescale of each frame',
      async (encoding) => {
        const { bytes } = await cleaned(enhanced(encoding));

        const [upper, lower] = [await openedFrame(bytes, 0), await openedFrame(bytes, 1)];
        expect(upper.film).toMatchObject({
          spacing: { rowMm: 0.5, columnMm: 0.4 },
          windows: [{ center: 1200, width: 900, explanation: null }],
          rescale: { slope: 0.5, intercept: -100 },
        });
        expect(lower.film).toMatchObject({
          spacing: { rowMm: 0.2, columnMm: 0.1 },
          windows: [{ center: 3000, width: 600 }],
          rescale: { slope: 1, intercept: 0 },
        });
        expect([upper.display.isHounsfield, lower.display.isHounsfield]).toEqual([true, false]);
      },
    );

    it.each(['explicit', 'implicit'])(
      '%s: holds none of seven identifiers that stood in its functional groups',
      async (encoding) => {
        const film = enhanced(encoding);

        const { bytes, fates } = await cleaned(film);

        expect(new Set(survivors(film)).size).toBe(7);
        expect(survivors(bytes)).toEqual([]);
        expect(fates).toContainEqual({ tag: '5200,9230', code: '', fate: 'replaced' });
      },
    );

    it('is read by DCMTK with its spacings and windows, frame by frame', async () => {
      const { bytes } = await cleaned(enhanced('explicit'));

      const { output } = withFile(bytes, (name) =>
        runTool('dcmdump', ['+p', '+P', '0028,0030', '+P', '0028,1050', name]),
      );

      const read = [...output.matchAll(/^(\(5200\S+) DS \[(\S+)\]/gm)].map(
        ([, at, value]) => `${at} ${value}`,
      );
      expect(read.sort()).toEqual([
        '(5200,9229).(0028,9110).(0028,0030) 0.5\\0.4',
        '(5200,9230).(0028,9110).(0028,0030) 0.2\\0.1',
        '(5200,9230).(0028,9132).(0028,1050) 1200',
        '(5200,9230).(0028,9132).(0028,1050) 3000',
      ]);
    });
  },
);
