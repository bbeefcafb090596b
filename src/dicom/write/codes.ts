/** Coded anatomy and views of bone radiography: CID 4009 regions and CID 4010 views (PS3.16), in SNOMED CT. */
import { element } from './dictionary.ts';
import type { DataSet } from './element.ts';

export interface Code {
  readonly value: string;
  readonly scheme: string;
  readonly meaning: string;
}

/** Keys are the Defined Terms of Body Part Examined (PS3.16 Annex L). */
export const ANATOMIC_REGIONS = {
  ANKLE: sct('70258002', 'Ankle joint'),
  ELBOW: sct('16953009', 'Elbow joint'),
  EXTREMITY: sct('66019005', 'Extremity'),
  FOOT: sct('56459004', 'Foot'),
  FOREARM: sct('14975008', 'Forearm'),
  HAND: sct('85562004', 'Hand'),
  HIP: sct('29836001', 'Hip'),
  KNEE: sct('72696002', 'Knee'),
  LEG: sct('30021000', 'Lower leg'),
  LOWERLIMB: sct('61685007', 'Lower limb'),
  SHOULDER: sct('16982005', 'Shoulder'),
  WRIST: sct('74670003', 'Wrist joint'),
} as const;
export type BodyPart = keyof typeof ANATOMIC_REGIONS;

/** `position` is View Position (0018,5101), which has no term for an oblique view or a plain lateral one. */
export const VIEWS = {
  AP: { code: sct('399348003', 'antero-posterior'), position: 'AP' },
  PA: { code: sct('272479007', 'postero-anterior'), position: 'PA' },
  LATERAL: { code: sct('399067008', 'lateral'), position: null },
  OBLIQUE: { code: sct('399182000', 'oblique'), position: null },
} as const;
export type View = keyof typeof VIEWS;

/** Code Value holds 16 characters; longer ones have an attribute of their own (PS3.3 8.8). */
const shortCode = 16;

export function codeItem({ value, scheme, meaning }: Code): DataSet {
  return [
    value.length > shortCode ? element('LongCodeValue', value) : element('CodeValue', value),
    element('CodingSchemeDesignator', scheme),
    element('CodeMeaning', meaning),
  ];
}

function sct(value: string, meaning: string): Code {
  return { value, scheme: 'SCT', meaning };
}

/** The code as this table words it; null for one that it does not hold. */
export function knownCode(value: string, scheme: string): Code | null {
  const known = [...Object.values(ANATOMIC_REGIONS), ...Object.values(VIEWS).map(({ code }) => code)];
  return known.find((code) => code.value === value && code.scheme === scheme) ?? null;
}
