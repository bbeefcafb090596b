import { parseDicom, type DataSet as ParsedDataSet } from 'dicom-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DataSet, DicomElement, ElementOf, Vr } from './element.ts';
import { writeDicom } from './writeDicom.ts';

const required: DataSet = [
  { tag: 0x00080016, vr: 'UI', value: '1.2.840.10008.5.1.4.1.1.1.1' },
  { tag: 0x00080018, vr: 'UI', value: '2.25.1' },
];

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(isPlainText);
const elementOf = {
  LO: valued('LO', fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 4 }))),
  LT: valued(
    'LT',
    fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((value) => value === value.trim() && !value.includes('\0')),
  ),
  DS: valued('DS', fc.double({ noNaN: true, min: -1e300, max: 1e300 })),
  IS: valued('IS', fc.integer()),
  FD: valued('FD', fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 4 })),
  SS: valued('SS', fc.integer({ min: -32768, max: 32767 })),
  UL: valued('UL', fc.integer({ min: 0, max: 0xffffffff })),
  US: valued('US', fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 4 })),
  AT: valued('AT', fc.nat(0xffffffff)),
  OB: valued('OB', fc.uint8Array({ minLength: 1 })),
  OW: valued('OW', fc.uint16Array({ minLength: 1 })),
};
const flat: fc.Arbitrary<DicomElement> = fc.oneof(...Object.values(elementOf));
const flatDataSet = uniqueTags(flat);
const nested = valued('SQ', fc.array(flatDataSet, { maxLength: 3 }));
const dataSets = uniqueTags(fc.oneof(flat, nested));

describe('a data set written and read again by dicom-parser', () => {
  it('gives back every element with its VR and its value', () => {
    fc.assert(
      fc.property(dataSets, (dataSet) => {
        const read = parseDicom(writeDicom([...required, ...dataSet]));

        for (const element of dataSet) expectSame(read, element);
      }),
      { numRuns: 300 },
    );
  });

  it('has an even length and its elements in ascending order', () => {
    fc.assert(
      fc.property(dataSets, (dataSet) => {
        const bytes = writeDicom([...required, ...dataSet]);

        const elements = Object.values(parseDicom(bytes).elements);
        const tags = elements.toSorted((a, b) => a.dataOffset - b.dataOffset).map(({ tag }) => tag);
        expect(bytes.length % 2).toBe(0);
        expect(tags).toEqual(tags.toSorted());
      }),
    );
  });
});

describe('the head of a Part 10 file', () => {
  it('is 128 zeros, DICM, and a file meta group as long as it says', () => {
    const bytes = writeDicom(required);

    expect(bytes.subarray(0, 128).every((byte) => byte === 0)).toBe(true);
    expect(new TextDecoder().decode(bytes.subarray(128, 132))).toBe('DICM');
    const meta = parseDicom(bytes);
    const afterGroupLength = 132 + 12;
    expect(meta.elements.x00080005!.dataOffset - 8).toBe(afterGroupLength + meta.uint32('x00020000')!);
    expect(meta.string('x00020010')).toBe('1.2.840.10008.1.2.1');
    expect(meta.string('x00020003')).toBe('2.25.1');
    expect(meta.string('x00080005')).toBe('ISO_IR 192');
  });
});

describe('values that no DICOM file may hold', () => {
  const bad: [string, DicomElement][] = [
    ['a patient identifier of 65 characters', { tag: 0x00100020, vr: 'LO', value: 'x'.repeat(65) }],
    ['a backslash inside one value', { tag: 0x00100020, vr: 'LO', value: 'a\\b' }],
    ['a decimal string that is not a number', { tag: 0x00281050, vr: 'DS', value: NaN }],
    ['an integer string beyond 32 bits', { tag: 0x00200013, vr: 'IS', value: 2 ** 31 }],
    ['the same tag twice', { tag: 0x00080018, vr: 'UI', value: '2.25.2' }],
    [
      '65 536 bytes under a 16-bit length',
      { tag: 0x00280010, vr: 'US', value: new Array<number>(32768).fill(1) },
    ],
  ];

  it.each(bad)('refuses %s', (_, element) => {
    expect(() => writeDicom([...required, element])).toThrow();
  });

  it('refuses a data set without its SOP Instance UID', () => {
    expect(() => writeDicom(required.slice(0, 1))).toThrow();
  });
});

function valued<V extends Vr>(vr: V, values: fc.Arbitrary<NonNullable<ElementOf<V>['value']>>) {
  const tags = fc.nat(0xfffe).map((low) => (0x00090000 | low) + 1);
  return fc.record({
    tag: tags,
    vr: fc.constant(vr),
    value: values,
  }) as unknown as fc.Arbitrary<DicomElement>;
}

function uniqueTags(elements: fc.Arbitrary<DicomElement>): fc.Arbitrary<DataSet> {
  return fc.uniqueArray(elements, { maxLength: 6, selector: ({ tag }) => tag });
}

function isPlainText(value: string): boolean {
  return value === value.trim() && !/[\\\0]/.test(value) && value.length <= 64;
}

function expectSame(read: ParsedDataSet, element: DicomElement): void {
  const key = `x${element.tag.toString(16).padStart(8, '0')}`;
  const found = read.elements[key]!;
  expect(found.vr).toBe(element.vr);
  const bytes = read.byteArray.subarray(found.dataOffset, found.dataOffset + found.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (element.vr) {
    case 'SQ':
      expect(found.items!.length).toBe(element.value!.length);
      element.value!.forEach((item, index) => {
        for (const inner of item) expectSame(found.items![index]!.dataSet!, inner);
      });
      return;
    case 'LO':
    case 'LT': {
      const expected = [element.value].flat().join('\\');
      expect(new TextDecoder().decode(bytes).replace(/ $/, '')).toBe(expected);
      return;
    }
    case 'DS': {
      const written = new TextDecoder().decode(bytes).trim();
      expect(written.length).toBeLessThanOrEqual(16);
      const value = element.value as number;
      expect(Math.abs(Number(written) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-8);
      return;
    }
    case 'IS':
      expect(read.intString(key)).toBe(element.value);
      return;
    case 'FD':
      [element.value].flat().forEach((value, index) => expect(view.getFloat64(index * 8, true)).toBe(value));
      return;
    case 'SS':
      expect(read.int16(key)).toBe(element.value);
      return;
    case 'UL':
      expect(read.uint32(key)).toBe(element.value);
      return;
    case 'US':
      [element.value].flat().forEach((value, index) => expect(read.uint16(key, index)).toBe(value));
      return;
    case 'AT':
      expect(view.getUint16(0, true) * 65536 + view.getUint16(2, true)).toBe(element.value);
      return;
    case 'OB':
      expect(bytes.subarray(0, element.value!.length)).toEqual(element.value);
      return;
    case 'OW':
      expect(found.length).toBe(element.value!.length * 2);
      element.value!.forEach((value, index) => expect(view.getUint16(index * 2, true)).toBe(value));
      return;
    default:
      expect.unreachable(`the test does not read ${element.vr}`);
  }
}
