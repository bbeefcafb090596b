import { describe, expect, it } from 'vitest';
import { rules, type Rule } from './rules.ts';

/** PS3.15 2024b, Table E.1-1, column « Basic Prof. », of the groups that an image of ours can have: group, code, elements. */
const standard: readonly (readonly [group: string, code: string, elements: string])[] = [
  [
    '0008',
    'X',
    '0015 0024 0025 0034 0035 0054 0055 0081 0092 0094 0096 009d 0201 1000 1030 103e 1040 1041 1048 1049 1050 1052',
  ],
  ['0008', 'X', '1060 1062 1080 1084 1088 1120 2111 4000'],
  ['0008', 'Z', '0020 0030 0050 0090 009c'],
  ['0008', 'D', '0106 0107'],
  ['0008', 'U', '0014 0017 0018 0019 0058 1155 1195 3010'],
  ['0008', 'Z/D', '0023 0033'],
  ['0008', 'X/Z', '0022 0032 1110'],
  ['0008', 'X/D', '0012 0021 0031 1072'],
  ['0008', 'X/Z/D', '002a 0013 0080 0082 1010 1070 1111'],
  ['0008', 'X/Z/U*', '1140 2112'],
  [
    '0010',
    'X',
    '0021 0032 0050 0101 0102 1000 1001 1002 1005 1010 1020 1030 1040 1050 1060 1080 1081 1090 1100 2000 2110 2150',
  ],
  ['0010', 'X', '2152 2154 2155 2160 2180 21a0 21b0 21c0 21d0 21f0 2297 2299 4000'],
  ['0010', 'Z', '0010 0030 0040'],
  ['0010', 'Z/D', '0020'],
  ['0010', 'X/Z', '2203'],
  [
    '0018',
    'X',
    '0027 0035 1004 1005 1007 1008 1009 100a 1012 1014 1042 1043 1072 1073 1078 1079 1200 1201 1202 1204 1205 4000',
  ],
  ['0018', 'X', '5011 9185 9373 937b 937f 9424 9937 a002 a003'],
  ['0018', 'Z', '1203'],
  ['0018', 'D', '11bb 9074 9151 9367 9369 936a 9371 9623 9701 9804'],
  ['0018', 'U', '1002 100b 2042'],
  ['0018', 'Z/D', '0010 9919'],
  ['0018', 'X/D', '1030 1400 700a 700c 700e 9516 9517'],
  ['0018', 'X/Z/D', '1000'],
  ['0020', 'X', '0027 3401 3403 3405 3406 4000 9158'],
  ['0020', 'Z', '0010'],
  ['0020', 'U', '000d 000e 0052 0200 9161 9164'],
  ['0028', 'X', '4000'],
  ['0028', 'U', '1199 1214'],
  ['0040', 'X/Z', '0555'],
  ['0070', 'D', '0001'],
];

const codes = new Map(
  standard.flatMap(([group, code, elements]) =>
    elements.split(' ').map((element) => [parseInt(group + element, 16), code] as const),
  ),
);

/** With those of the items of sequences. */
const allOf = (table: readonly Rule[]): readonly Rule[] =>
  table.flatMap((rule) => [rule, ...(rule.kind === 'items' ? allOf(rule.rules) : [])]);
const everywhere = allOf(rules);

describe('the table of what may stay', () => {
  it('has the action code of the standard for each attribute that the standard names', () => {
    const different = everywhere.filter(({ tag, code }) => codes.get(tag) !== code);

    expect(different).toEqual([]);
  });

  it('keeps nothing as it is that the standard removes, empties or replaces, but for options that retain it', () => {
    const kept = everywhere.filter(
      ({ tag, kind }) => codes.has(tag) && (kind === 'term' || kind === 'number'),
    );

    expect(kept).toEqual([]);
  });

  it('names each attribute once, and none of a private or repeating group', () => {
    const tags = rules.map(({ tag }) => tag);

    expect(tags.every((tag) => (tag >>> 16) % 2 === 0 && tag >>> 24 !== 0x60 && tag >>> 24 !== 0x50)).toBe(
      true,
    );
    expect(new Set(tags).size).toBe(tags.length);
  });
});
