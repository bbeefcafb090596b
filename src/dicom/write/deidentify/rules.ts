/**
 * What becomes of each attribute, by tag: the Basic Application Level Confidentiality Profile (PS3.15 Table E.1-1) read
 * strictly. Whatever is not in this table is removed: the standard lists what it knows to identify, this lists what is known
 * not to. `code` is the standard's action, absent where Table E.1-1 says nothing of the attribute.
 */
import type { BinaryNumberVr, NumberTextVr } from '../element.ts';
import * as terms from './terms.ts';

type ActionCode = 'X' | 'Z' | 'D' | 'U' | 'K' | 'X/Z' | 'X/D' | 'Z/D' | 'X/Z/D';

interface RuleOf<Kind extends string> {
  readonly tag: number;
  readonly kind: Kind;
  readonly code?: ActionCode;
}

export type Rule =
  /** Kept where it is such a term; several values at most. */
  | (RuleOf<'term'> & { readonly vr: 'CS' | 'LO' | 'UI'; readonly allow: RegExp })
  | (RuleOf<'number'> & { readonly vr: NumberTextVr | BinaryNumberVr; readonly most: number })
  /** Another UID, the same for the same. */
  | RuleOf<'uid'>
  /** A word that stands for the patient. */
  | (RuleOf<'pseudonym'> & { readonly vr: 'PN' | 'LO' })
  | (RuleOf<'empty'> & { readonly vr: 'DA' | 'TM' | 'SH' | 'PN' | 'CS' | 'LO' | 'SQ' })
  /** Emptied, or moved by the days of the patient. */
  | (RuleOf<'moment'> & { readonly vr: 'DA' | 'TM' | 'DT'; readonly isRequired: boolean })
  | (RuleOf<'description'> & { readonly vr: 'LO' })
  | (RuleOf<'device'> & { readonly vr: 'LO' | 'SH'; readonly isRequired: boolean })
  /** Items are codes that we know by heart. */
  | RuleOf<'codes'>
  /** Items are lookup tables. */
  | RuleOf<'tables'>
  /** Shapes without words, where a person keeps graphics. */
  | RuleOf<'graphics'>
  /** Items are data sets, each by a table of its own; all stay in their order, since the one of a frame is known by it. */
  | (RuleOf<'items'> & { readonly rules: readonly Rule[] });

const term = (tag: number, allow: RegExp, vr: 'CS' | 'LO' | 'UI' = 'CS'): Rule => ({
  tag,
  kind: 'term',
  vr,
  allow,
});
const number = (tag: number, vr: NumberTextVr | BinaryNumberVr, most = 1): Rule => ({
  tag,
  kind: 'number',
  vr,
  most,
});
const uid = (tag: number): Rule => ({ tag, kind: 'uid', code: 'U' });
const moment = (tag: number, vr: 'DA' | 'TM' | 'DT', code: ActionCode): Rule => ({
  tag,
  kind: 'moment',
  vr,
  code,
  isRequired: code.startsWith('Z'),
});

const items = (tag: number, ofItem: readonly Rule[]): Rule => ({ tag, kind: 'items', rules: ofItem });

export const MODALITY_LUTS = 0x00283000;
const SHARED_GROUPS = 0x52009229;
const PER_FRAME_GROUPS = 0x52009230;

/** Values, greys, millimetres and anatomy of frames (PS3.3 C.7.6.16.2); what else a functional group says goes. */
const macros: readonly Rule[] = [
  items(0x00209071, [{ tag: 0x00082218, kind: 'codes' }, term(0x00209072, terms.laterality)]),
  items(0x00289110, [number(0x00180050, 'DS'), number(0x00180088, 'DS'), number(0x00280030, 'DS', 2)]),
  items(0x00289132, [
    number(0x00281050, 'DS', 8),
    number(0x00281051, 'DS', 8),
    term(0x00281056, terms.voiFunction),
    { tag: 0x00283010, kind: 'tables' },
  ]),
  items(0x00289145, [
    number(0x00281052, 'DS'),
    number(0x00281053, 'DS'),
    term(0x00281054, terms.rescaleType, 'LO'),
  ]),
];

export const rules: readonly Rule[] = [
  term(0x00080008, terms.imageType),
  moment(0x00080012, 'DA', 'X/D'),
  moment(0x00080013, 'TM', 'X/Z/D'),
  term(0x00080016, terms.standardUid, 'UI'),
  uid(0x00080018),
  moment(0x00080020, 'DA', 'Z'),
  moment(0x00080021, 'DA', 'X/D'),
  moment(0x00080022, 'DA', 'X/Z'),
  moment(0x00080023, 'DA', 'Z/D'),
  moment(0x0008002a, 'DT', 'X/Z/D'),
  moment(0x00080030, 'TM', 'Z'),
  moment(0x00080031, 'TM', 'X/D'),
  moment(0x00080032, 'TM', 'X/Z'),
  moment(0x00080033, 'TM', 'Z/D'),
  { tag: 0x00080050, kind: 'empty', vr: 'SH', code: 'Z' },
  term(0x00080060, terms.modality),
  term(0x00080068, terms.intent),
  { tag: 0x00080070, kind: 'device', vr: 'LO', isRequired: true },
  { tag: 0x00080090, kind: 'empty', vr: 'PN', code: 'Z' },
  { tag: 0x00081010, kind: 'device', vr: 'SH', code: 'X/Z/D', isRequired: false },
  { tag: 0x00081030, kind: 'description', vr: 'LO', code: 'X' },
  { tag: 0x0008103e, kind: 'description', vr: 'LO', code: 'X' },
  { tag: 0x00081090, kind: 'device', vr: 'LO', isRequired: false },
  { tag: 0x00082218, kind: 'codes' },
  { tag: 0x00100010, kind: 'pseudonym', vr: 'PN', code: 'Z' },
  { tag: 0x00100020, kind: 'pseudonym', vr: 'LO', code: 'Z/D' },
  { tag: 0x00100030, kind: 'empty', vr: 'DA', code: 'Z' },
  { tag: 0x00100040, kind: 'empty', vr: 'CS', code: 'Z' },
  term(0x00180015, terms.bodyPart),
  number(0x00180060, 'DS'),
  { tag: 0x00181000, kind: 'device', vr: 'LO', code: 'X/Z/D', isRequired: false },
  { tag: 0x00181020, kind: 'device', vr: 'LO', isRequired: false },
  { tag: 0x00181030, kind: 'description', vr: 'LO', code: 'X/D' },
  number(0x00181110, 'DS'),
  number(0x00181111, 'DS'),
  number(0x00181114, 'DS'),
  number(0x00181150, 'IS'),
  number(0x00181151, 'IS'),
  number(0x00181152, 'IS'),
  number(0x00181153, 'IS'),
  number(0x00181164, 'DS', 2),
  number(0x00181190, 'DS', 2),
  number(0x00181405, 'IS'),
  number(0x00181411, 'DS'),
  number(0x00181412, 'DS'),
  number(0x00181413, 'DS'),
  term(0x00181508, terms.positioner),
  term(0x00181600, terms.shutter),
  number(0x00181602, 'IS'),
  number(0x00181604, 'IS'),
  number(0x00181606, 'IS'),
  number(0x00181608, 'IS'),
  number(0x00181610, 'IS', 2),
  number(0x00181612, 'IS'),
  number(0x00181620, 'IS', 200),
  number(0x00181622, 'US'),
  term(0x00185101, terms.view),
  term(0x00187004, terms.detector),
  uid(0x0020000d),
  uid(0x0020000e),
  { tag: 0x00200010, kind: 'empty', vr: 'SH', code: 'Z' },
  number(0x00200011, 'IS'),
  number(0x00200013, 'IS'),
  term(0x00200020, terms.orientation),
  uid(0x00200052),
  term(0x00200060, terms.laterality),
  term(0x00200062, terms.laterality),
  number(0x00280030, 'DS', 2),
  number(0x00280034, 'IS', 2),
  term(0x00280300, terms.yesNo),
  term(0x00280301, terms.yesNo),
  term(0x00280a02, terms.calibration),
  term(0x00281040, terms.intensity),
  number(0x00281041, 'SS'),
  number(0x00281050, 'DS', 8),
  number(0x00281051, 'DS', 8),
  number(0x00281052, 'DS'),
  number(0x00281053, 'DS'),
  term(0x00281054, terms.rescaleType, 'LO'),
  term(0x00281056, terms.voiFunction),
  term(0x00282110, terms.lossy),
  number(0x00282112, 'DS', 4),
  term(0x00282114, terms.lossyMethod),
  { tag: MODALITY_LUTS, kind: 'tables' },
  { tag: 0x00283010, kind: 'tables' },
  // A sequence of Type 2: where it stands it stands empty.
  { tag: 0x00400555, kind: 'empty', vr: 'SQ', code: 'X/Z' },
  { tag: 0x00540220, kind: 'codes' },
  { tag: 0x00700001, kind: 'graphics', code: 'D' },
  term(0x20500020, terms.shape),
  { tag: 0x20500010, kind: 'tables' },
  items(SHARED_GROUPS, macros),
  items(PER_FRAME_GROUPS, macros),
];
