import { describe, expect, it } from 'vitest';
import { phantomLeg } from '../../../phantom/index.ts';
import type { HipKneeAnkleMark, Point } from '../../mark.ts';
import { gesture } from '../gestures.ts';
import { hipKneeAnkleOf } from './hipKneeAnkle.ts';
import { hipKneeAnkleTool } from './hipKneeAnkleTool.ts';
import { limbOf } from './limb.ts';

function aLimb(points: readonly Point[], fields: Partial<HipKneeAnkleMark> = {}): HipKneeAnkleMark {
  return {
    tool: 'hip-knee-ankle',
    text: '',
    side: 'right',
    sideFrom: 'person',
    rowsTo: 'left',
    points,
    ...fields,
  };
}
const near = (value: number): unknown => expect.closeTo(value, 4);
const square = { rowMm: 0.2, columnMm: 0.2, kind: 'detector' } as const;
/** The knee 100 pixels to the left of the line, 1000 from hip and ankle: 2 atan 0.1 = 11.42° of deviation. */
const bowed = [
  { x: 500, y: 0 },
  { x: 400, y: 1000 },
  { x: 500, y: 2000 },
];

describe('the hip-knee-ankle angle', () => {
  it('is varus where the knee lies lateral: of a right limb, to the left of a film that shows the patient’s right there', () => {
    expect(hipKneeAnkleOf(aLimb(bowed), square)).toEqual({
      kind: 'hka',
      deviationDeg: near(11.4212),
      medialDeg: near(168.5788),
      alignment: 'varus',
    });
  });

  it('turns over with the side, with a mirrored film, and not with a film shown upside down', () => {
    expect(hipKneeAnkleOf(aLimb(bowed, { side: 'left' }), square)).toMatchObject({ alignment: 'valgus' });
    expect(hipKneeAnkleOf(aLimb(bowed, { rowsTo: 'right' }), square)).toMatchObject({ alignment: 'valgus' });
    expect(hipKneeAnkleOf(aLimb(bowed.toReversed()), square)).toMatchObject({ alignment: 'varus' });
  });

  it('does not tell varus from valgus without the side, or where rows do not run across the patient', () => {
    const unsaid = { medialDeg: null, alignment: null, deviationDeg: near(11.4212) };

    expect(hipKneeAnkleOf(aLimb(bowed, { side: null }), square)).toMatchObject(unsaid);
    expect(hipKneeAnkleOf(aLimb(bowed, { rowsTo: null }), square)).toMatchObject(unsaid);
  });

  it('is that of the patient where pixels are oblong', () => {
    // Rows of 0.4 mm and columns of 0.2 mm: 20 mm aside over 400 mm.
    expect(hipKneeAnkleOf(aLimb(bowed), { rowMm: 0.4, columnMm: 0.2, kind: 'detector' })).toMatchObject({
      medialDeg: near(180 - 5.7248),
    });
  });

  it.each(['right', 'left'] as const)('is that of the phantom, %s side', (side) => {
    for (const finding of [undefined, 'varus', 'valgus'] as const) {
      const { truth } = phantomLeg({ seed: 3, side, ...(finding && { finding }) });
      const { hipCentre, kneeCentre, ankleCentre } = truth.landmarks;

      const found = hipKneeAnkleOf(aLimb([hipCentre, kneeCentre, ankleCentre], { side }), null);

      expect(found.medialDeg).toBeCloseTo(truth.hipKneeAnkleDeg, 6);
      if (finding) expect(found.alignment).toBe(finding);
    }
  });
});

describe('the hip-knee-ankle tool', () => {
  it('takes three clicks, or Enter', () => {
    expect(gesture(hipKneeAnkleTool).click(500, 0).click(400, 1000).click(500, 2000).drawn()).toEqual([
      [
        [500, 0],
        [400, 1000],
        [500, 2000],
      ],
    ]);
    expect(gesture(hipKneeAnkleTool).enter(50, 60, 20).drawn()[0]).toHaveLength(3);
  });

  it('takes the side and the way of the rows from the header, and nothing from the picture', () => {
    expect(limbOf({ laterality: 'L', patientOrientation: ['L', 'F'] })).toEqual({
      side: 'left',
      sideFrom: 'header',
      rowsTo: 'left',
    });
    expect(limbOf({ laterality: 'B', patientOrientation: ['R', 'F'] })).toMatchObject({
      side: null,
      rowsTo: 'right',
    });
    expect(limbOf({ laterality: null, patientOrientation: null })).toMatchObject({ rowsTo: 'left-assumed' });
    expect(limbOf({ laterality: 'R', patientOrientation: ['A', 'F'] })).toMatchObject({ rowsTo: null });
  });
});
