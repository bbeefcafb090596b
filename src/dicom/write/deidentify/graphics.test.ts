import { describe, expect, it } from 'vitest';
import { dciodvfyErrors, hasTool, runTool, withFile } from '../../../../e2e/fixtures/tools.ts';
import { openDataSet } from '../../open/dataSet.ts';
import { codecs, openedFrame } from '../../truth.ts';
import { aDxImage } from '../aDxImage.ts';
import { dxImage } from '../dxImage.ts';
import type { DataSet } from '../element.ts';
import { writeDicom } from '../writeDicom.ts';
import { deidentify, type DeidentifyingOrder } from './deidentify.ts';
import { survivors } from './planted.ts';

const plainly: DeidentifyingOrder = {
  keyHex: '0f'.repeat(32),
  boxes: {},
  withMovedDates: false,
  withCleanDescriptions: false,
  withDevice: false,
  withGraphics: false,
};
const clean = (extra: DataSet, fields: Partial<DeidentifyingOrder> = {}) =>
  deidentify('f.dcm', filmWith(extra), { ...plainly, withGraphics: true, ...fields }, codecs);
const filmWith = (extra: DataSet) => writeDicom([...dxImage(aDxImage()), ...extra]);
const read = (file: Uint8Array) => openDataSet(file, { kind: 'part10' }).attributes;

const ROWS = 0x00280010;

/** 3 columns, 2 rows: X.X over .X. ; the bits after the sixth are none of the plane. */
const plane = 0b010_101;
const overlay: DataSet = [
  { tag: 0x60020010, vr: 'US', value: 2 },
  { tag: 0x60020011, vr: 'US', value: 3 },
  { tag: 0x60020022, vr: 'LO', value: 'ZQ201 DESCRIPTION' },
  { tag: 0x60020040, vr: 'CS', value: 'G' },
  { tag: 0x60020045, vr: 'LO', value: 'ZQ202 SUBTYPE' },
  { tag: 0x60020050, vr: 'SS', value: [1, 1] },
  { tag: 0x60020100, vr: 'US', value: 1 },
  { tag: 0x60020102, vr: 'US', value: 0 },
  { tag: 0x60021500, vr: 'LO', value: 'ZQ203 LABEL' },
  // An identifier in the spare bits of the plane's last word, and behind it.
  { tag: 0x60023000, vr: 'OW', value: Uint16Array.of(plane | 0xffc0, 0x515a, 0x3032, 0x2034) },
  { tag: 0x60024000, vr: 'LT', value: 'ZQ205 COMMENT' },
];

const shape = (data: readonly number[]): DataSet => [
  { tag: 0x00620020, vr: 'UT', value: 'ZQ301 TRACKING' },
  { tag: 0x00700005, vr: 'CS', value: 'PIXEL' },
  { tag: 0x00700020, vr: 'US', value: 2 },
  { tag: 0x00700021, vr: 'US', value: data.length / 2 },
  { tag: 0x00700022, vr: 'FL', value: data },
  { tag: 0x00700023, vr: 'CS', value: 'POLYLINE' },
  { tag: 0x00700024, vr: 'CS', value: 'N' },
];
const drawing: DataSet = [
  {
    tag: 0x00700001,
    vr: 'SQ',
    value: [
      [
        { tag: 0x00700002, vr: 'CS', value: 'ZQ302 LAYER' },
        { tag: 0x00700008, vr: 'SQ', value: [[{ tag: 0x00700006, vr: 'ST', value: 'ZQ303 TEXT' }]] },
        { tag: 0x00700009, vr: 'SQ', value: [shape([0.5, 0.5, 1, 0.5]), shape([2.5, 1.5, 3, 2])] },
      ],
    ],
  },
];
const shapesIn = (file: Uint8Array) =>
  read(file)
    .items('x00700001')
    .flatMap((item) => item.items('x00700009').map((one) => one.float32s('x00700022')));

describe('graphics of a film, cleaned', () => {
  it('are gone where nobody asked for them', async () => {
    const { bytes } = await clean([...overlay, ...drawing], { withGraphics: false });

    expect([read(bytes).has('x60023000'), read(bytes).has('x00700001')]).toEqual([false, false]);
  });

  it('keep the bits of an overlay and the points of a line, and none of eight identifiers in their words', async () => {
    expect(new Set(survivors(filmWith([...overlay, ...drawing]))).size).toBe(8);

    const { bytes } = await clean([...overlay, ...drawing]);

    expect(survivors(bytes)).toEqual([]);
    expect((await openedFrame(bytes)).display.overlays).toEqual([
      { group: 0x6002, rows: 2, columns: 3, left: 0, top: 0, label: null, bits: Uint8Array.of(plane) },
    ]);
    expect(read(bytes).uint16s('x60023000')).toEqual([plane]);
    expect(shapesIn(bytes)).toEqual([
      [0.5, 0.5, 1, 0.5],
      [2.5, 1.5, 3, 2],
    ]);
  });

  it('lose what lies under a rectangle to be black', async () => {
    const boxes = { 0: [{ left: 0, top: 0, right: 1.2, bottom: 1 }] };

    const { bytes } = await clean([...overlay, ...drawing], { boxes });

    const [kept] = (await openedFrame(bytes)).display.overlays;
    expect(kept?.bits).toEqual(Uint8Array.of(0b010_100));
    expect(shapesIn(bytes)).toEqual([[2.5, 1.5, 3, 2]]);
  });

  it('are cleaned where they lie beside the image too', async () => {
    const moved = overlay.map(
      (one) => (one.tag === 0x60020050 ? { ...one, value: [2, 0] } : one) as typeof one,
    );
    // In the image this is the third column of the plane, its first row.
    const boxes = { 0: [{ left: 1, top: 1, right: 2, bottom: 2 }] };

    const { bytes } = await clean(moved, { boxes });

    const [kept] = (await openedFrame(bytes)).display.overlays;
    expect(kept).toMatchObject({ left: -1, top: 1, bits: Uint8Array.of(0b010_001) });
  });

  it('belong to the frames that they had, each without what is to be black in it', async () => {
    /** The two rows as two frames; of the overlays one is for all frames, the other for the second. */
    const frames = dxImage(aDxImage()).filter(({ tag }) => tag !== ROWS);
    const place = overlay.filter(({ tag }) => tag !== 0x60020010 && tag !== 0x60023000);
    const shared: DataSet = [
      ...place,
      { tag: 0x60020010, vr: 'US', value: 1 },
      { tag: 0x60023000, vr: 'OW', value: Uint16Array.of(0b101) },
    ];
    const ofSecond: DataSet = [
      ...shared.map((one) => ({ ...one, tag: one.tag + 0x20000 })),
      { tag: 0x60040015, vr: 'IS', value: 1 },
      { tag: 0x60040051, vr: 'US', value: 2 },
    ];
    const film = writeDicom([
      ...frames,
      { tag: 0x00280008, vr: 'IS', value: 2 },
      { tag: ROWS, vr: 'US', value: 1 },
      ...shared,
      ...ofSecond,
    ]);
    const boxes = { 1: [{ left: 0, top: 0, right: 1, bottom: 1 }] };

    const { bytes } = await deidentify('f.dcm', film, { ...plainly, withGraphics: true, boxes }, codecs);

    // Three pixels a plane: what follows in the byte is the next frame's.
    const planesOf = async (frame: number) =>
      (await openedFrame(bytes, frame)).display.overlays.map(({ group, bits }) => [
        group,
        (bits[0] ?? 0) & 0b111,
      ]);
    expect(await planesOf(0)).toEqual([[0x6002, 0b101]]);
    expect(await planesOf(1)).toEqual([
      [0x6002, 0b100],
      [0x6004, 0b100],
    ]);
  });

  it('are told in the film by the code of the option, and in the report by the action of the standard', async () => {
    const { bytes, fates } = await clean([...overlay, ...drawing]);

    const method = read(bytes).items('x00120064');
    expect(method.map((item) => item.code('x00080100'))).toEqual(['113100', '113103']);
    expect(fates).toEqual(
      expect.arrayContaining([
        { tag: '6002,3000', code: 'X', fate: 'kept' },
        { tag: '6002,4000', code: 'X', fate: 'removed' },
        { tag: '6002,1500', code: '', fate: 'removed' },
        { tag: '0070,0001', code: 'D', fate: 'replaced' },
      ]),
    );
  });
});

describe.skipIf(!hasTool('dciodvfy') || !hasTool('dcmdump'))(
  'overlays that stay (needs dciodvfy and dcmdump)',
  () => {
    it('are valid, and read by DCMTK with the bits they had', async () => {
      // The validator asks for the plane of group 6000 wherever there is any.
      const { bytes } = await clean(overlay.map((one) => ({ ...one, tag: one.tag - 0x20000 })));

      expect(dciodvfyErrors(bytes)).toEqual([]);
      const { output } = withFile(bytes, (name) => runTool('dcmdump', ['+P', '6000,3000', name]));
      expect(output).toMatch(/^\(6000,3000\) OW 0015 /m);
    });
  },
);
