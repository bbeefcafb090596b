/** Whose film it is, and how it was taken: the words of the header that a reader looks at beside the picture. */
import type { Film, LossyCompression } from '../film.ts';
import type { Attributes } from './attributes.ts';

type Identity = Pick<
  Film,
  | 'patientName'
  | 'patientId'
  | 'patientBirthDate'
  | 'patientSex'
  | 'studyDate'
  | 'studyTime'
  | 'studyDescription'
>;

export function readIdentity(attributes: Attributes): Identity {
  return {
    patientName: attributes.name('x00100010'),
    patientId: attributes.text('x00100020'),
    patientBirthDate: attributes.code('x00100030'),
    patientSex: attributes.code('x00100040'),
    studyDate: attributes.code('x00080020'),
    studyTime: attributes.code('x00080030'),
    studyDescription: attributes.text('x00081030'),
  };
}

type Acquisition = Pick<
  Film,
  | 'bodyPart'
  | 'seriesNumber'
  | 'instanceNumber'
  | 'seriesDescription'
  | 'laterality'
  | 'viewPosition'
  | 'patientOrientation'
  | 'lossyCompression'
  | 'device'
>;

export function readAcquisition(attributes: Attributes): Acquisition {
  return {
    bodyPart: attributes.code('x00180015'),
    seriesNumber: integer(attributes, 'x00200011'),
    instanceNumber: integer(attributes, 'x00200013'),
    seriesDescription: attributes.text('x0008103e'),
    // Image Laterality speaks of this image, Laterality of its series (PS3.3 C.7.6.1.1.9).
    laterality: side(attributes.code('x00200062')) ?? side(attributes.code('x00200060')),
    viewPosition: attributes.code('x00185101'),
    patientOrientation: readOrientation(attributes),
    lossyCompression: readLossyCompression(attributes),
    device: readDevice(attributes),
  };
}

/** Manufacturer, Manufacturer's Model Name, Station Name: together they tell one machine of a department from another. */
function readDevice(attributes: Attributes): string | null {
  const said = ['x00080070', 'x00081090', 'x00081010'].map((tag) => attributes.text(tag));
  return said.every((text) => text === null) ? null : said.map((text) => text ?? '').join(' / ');
}

function integer(attributes: Attributes, tag: string): number | null {
  const [value = NaN] = attributes.decimals(tag);
  return Number.isSafeInteger(value) ? value : null;
}

function side(code: string | null): Film['laterality'] {
  return code === 'R' || code === 'L' || code === 'B' || code === 'U' ? code : null;
}

/** Letters of PS3.3 C.7.6.1.1.1, up to three a direction, in a quadruped or a person. */
const DIRECTION = /^[A-Z]{1,6}$/;

function readOrientation(attributes: Attributes): readonly [string, string] | null {
  const [row = '', column = ''] = attributes.codes('x00200020');
  return DIRECTION.test(row) && DIRECTION.test(column) ? [row, column] : null;
}

function readLossyCompression(attributes: Attributes): LossyCompression | null {
  if (attributes.code('x00282110') !== '01') return null;
  return {
    methods: attributes.codes('x00282114').filter((method) => method !== ''),
    ratios: attributes.decimals('x00282112').filter((ratio) => Number.isFinite(ratio) && ratio > 0),
  };
}
