/** For tests: a film with an identifier in every place that could hold one, each another, and how to look for them. */
import { aDxImage } from '../aDxImage.ts';
import { concatBytes } from '../concatBytes.ts';
import { dataSetBytes } from '../dataSet.ts';
import { dxImage } from '../dxImage.ts';
import type { DataSet, DicomElement, Vr } from '../element.ts';

/** Two letters and a number make each unlike the others; the accent makes it three bytes or two. */
const identifier = (number: number): string => `ZQ${number}LÈFE`;
const uid = (number: number): string => `1.2.276.77${number}.4711`;
const bytes = (number: number): Uint8Array => new TextEncoder().encode(`ZQ${number}RAW `);
const words = (number: number): Uint16Array => {
  const raw = bytes(number);
  return Uint16Array.from({ length: raw.length >> 1 }, (_, at) => raw[2 * at]! | (raw[2 * at + 1]! << 8));
};

type Planting = readonly [tag: number, vr: Vr, plant: (number: number) => unknown];
const text = (tag: number, vr: Vr): Planting => [tag, vr, identifier];
/** In one item more: a sequence in a sequence is met everywhere. */
const within = (tag: number, ...plantings: readonly Planting[]): Planting => [
  tag,
  'SQ',
  (number) => [plantings.map((planting, at) => planted(planting, number * 100 + at))],
];
const code = (tag: number): Planting =>
  within(tag, text(0x00080100, 'SH'), text(0x00080102, 'SH'), text(0x00080104, 'LO'));

const plantings: readonly Planting[] = [
  [0x00080008, 'CS', (number) => ['ORIGINAL', 'PRIMARY', `ZQ${number}TYPE`]],
  text(0x00080080, 'LO'),
  text(0x00080081, 'ST'),
  text(0x00080050, 'SH'),
  text(0x00080070, 'LO'),
  text(0x00080090, 'PN'),
  text(0x00081010, 'SH'),
  text(0x00081030, 'LO'),
  text(0x0008103e, 'LO'),
  text(0x00081048, 'PN'),
  text(0x00081070, 'PN'),
  text(0x00081090, 'LO'),
  text(0x00082111, 'ST'),
  [0x00081140, 'SQ', (number) => [[{ tag: 0x00081155, vr: 'UI', value: uid(number) }]]],
  code(0x00082218),
  text(0x00090010, 'LO'),
  text(0x00091001, 'LO'),
  [0x00091002, 'UN', bytes],
  within(0x00091003, text(0x00100010, 'PN')),
  text(0x00100010, 'PN'),
  text(0x00100020, 'LO'),
  text(0x00100021, 'LO'),
  text(0x00101000, 'LO'),
  text(0x00101040, 'LO'),
  text(0x00104000, 'LT'),
  within(0x00101002, text(0x00100020, 'LO'), within(0x00100024, text(0x00400032, 'UT'))),
  text(0x00181000, 'LO'),
  text(0x00181020, 'LO'),
  text(0x00181030, 'LO'),
  [0x00185101, 'CS', (number) => `ZQ${number}VIEW`],
  [0x00180015, 'CS', (number) => `ZQ${number}PART`],
  [0x0020000d, 'UI', uid],
  [0x0020000e, 'UI', uid],
  [0x00080018, 'UI', uid],
  text(0x00200010, 'SH'),
  text(0x00204000, 'LT'),
  text(0x00281055, 'LO'),
  within(0x00283010, [0x00283002, 'US', () => [4, 0, 16]], text(0x00283003, 'LO'), [
    0x00283006,
    'OW',
    () => Uint16Array.of(0, 1, 2, 3),
  ]),
  within(0x00400275, text(0x00400007, 'LO'), within(0x00400008, text(0x00080104, 'LO'))),
  text(0x0040a160, 'UT'),
  code(0x00540220),
  within(0x00880200, [0x7fe00010, 'OB', bytes]),
  [0x50003000, 'OB', bytes],
  within(
    0x00700001,
    text(0x00700002, 'CS'),
    within(0x00700008, text(0x00700006, 'ST'), text(0x00620020, 'UT')),
    within(0x00700009, text(0x00700023, 'CS'), text(0x00620020, 'UT')),
    within(0x00700209, within(0x00700287, text(0x00700288, 'SH'))),
  ),
  text(0x60001500, 'LO'),
  text(0x60004000, 'LT'),
  [0x60003000, 'OW', words],
  text(0x00451210, 'LO'),
  [0xfffcfffc, 'OB', bytes],
];

function planted([tag, vr, plant]: Planting, number: number): DicomElement {
  return { tag, vr, value: plant(number) } as DicomElement;
}

/** Explicit VR little endian, with more in preamble and meta header, and after the last pixel. */
export function aPlantedFilm(): Uint8Array {
  const extra = plantings.map((planting, at) => planted(planting, 100 + at));
  const tags = new Set(extra.map(({ tag }) => tag));
  const plain = dxImage(aDxImage()).filter(({ tag }) => !tags.has(tag) && tag !== 0x7fe00010);
  const pixels = Uint16Array.from([0, 1, 255, 256, 4094, 4095, ...words(901)]);
  const dataSet: DataSet = [
    { tag: 0x00080005, vr: 'CS', value: 'ISO_IR 192' },
    ...plain,
    ...extra,
    { tag: 0x7fe00010, vr: 'OW', value: pixels },
  ];
  const preamble = new Uint8Array(128);
  preamble.set(bytes(900));
  return concatBytes([preamble, new TextEncoder().encode('DICM'), meta(), dataSetBytes(dataSet)]);
}

function meta(): Uint8Array {
  const rest = dataSetBytes([
    { tag: 0x00020001, vr: 'OB', value: Uint8Array.of(0, 1) },
    { tag: 0x00020002, vr: 'UI', value: '1.2.840.10008.5.1.4.1.1.1.1' },
    { tag: 0x00020003, vr: 'UI', value: uid(133) },
    { tag: 0x00020010, vr: 'UI', value: '1.2.840.10008.1.2.1' },
    { tag: 0x00020012, vr: 'UI', value: uid(902) },
    { tag: 0x00020013, vr: 'SH', value: 'ZQ903META' },
    { tag: 0x00020016, vr: 'AE', value: 'ZQ904META' },
    { tag: 0x00020100, vr: 'UI', value: uid(905) },
    { tag: 0x00020102, vr: 'OB', value: bytes(906) },
  ]);
  return concatBytes([dataSetBytes([{ tag: 0x00020000, vr: 'UL', value: rest.length }]), rest]);
}

/** What of them stands in a file: as bytes of any character set, and in words of either order. */
export function survivors(file: Uint8Array): string[] {
  const inOrder = Buffer.from(file).toString('latin1');
  const swapped = Buffer.from(file.subarray(0, file.length & ~1))
    .swap16()
    .toString('latin1');
  return [inOrder, swapped].flatMap((content) => content.match(/ZQ\d{3,}|1\.2\.276\.77\d+/gi) ?? []);
}
