import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasTools, runTool, temporaryFolder } from '../truth.ts';
import { ascii, EXPLICIT, explicit, header, join, meta, pixels } from './aFile.ts';
import { textDecoding } from './text.ts';

const bytes = (hex: string) => Uint8Array.from(hex.split(' '), (byte) => parseInt(byte, 16));

describe('text by Specific Character Set', () => {
  it.each([
    ['ISO_IR 100', '4c 65 66 e8 76 72 65', 'Lefèvre'],
    ['ISO_IR 192', '4c 65 66 c3 a8 76 72 65', 'Lefèvre'],
    ['ISO_IR 6', '4c 65', 'Le'],
    ['ISO_IR 203', 'bd 75 76 72 65', 'œuvre'],
    ['GBK', '57 61 6e 67 3d cd f5 5e d0 a1 b6 ab', 'Wang=王^小东'],
    ['GB18030', '57 61 6e 67 3d cd f5 5e d0 a1 b6 ab', 'Wang=王^小东'],
  ])('%s', (declared, hex, text) => {
    expect(textDecoding(declared)(bytes(hex))).toBe(text);
  });

  it.each([
    ['nothing declared, Latin 1 written', null, '4c 65 66 e8 76 72 65', 'Lefèvre'],
    ['nothing declared, UTF-8 written', null, '4c 65 66 c3 a8 76 72 65', 'Lefèvre'],
    ['the default declared, Latin 1 written', 'ISO_IR 6', '4c 65 66 e8 76 72 65', 'Lefèvre'],
    ['a hyphen in the term', 'ISO-IR 192', '4c 65 66 c3 a8 76 72 65', 'Lefèvre'],
    ['small letters in the term', 'iso_ir 192', '4c 65 66 c3 a8 76 72 65', 'Lefèvre'],
    ['a term that nobody knows', 'KLINGON', '4c 65 66 e8', 'Lefè'],
    ['an escape that nobody knows', 'ISO 2022 IR 100', '1b 2d 7a e9', 'é'],
    ['an escape without its end', 'ISO 2022 IR 100', 'e9 1b 24', 'é'],
    ['an escape to a set that was not declared', 'ISO 2022 IR 100', '1b 2d 4c d4', 'д'],
    ['Korean without the escape that each line needs', '\\ISO 2022 IR 149', '41 20 b1 e8', 'A 김'],
    ['a pair cut in half', '\\ISO 2022 IR 87', '1b 24 42 3b 33 45', '山�'],
  ])('reads what archives hold: %s', (_, declared, hex, text) => {
    expect(textDecoding(declared)(bytes(hex))).toBe(text);
  });
});

/** The examples of PS3.5 annexes H, I and J, and characters that Python's codecs place. */
describe('code extensions of ISO 2022', () => {
  it.each([
    [
      'H.3.1, Japanese after ASCII',
      '\\ISO 2022 IR 87',
      '59 61 6d 61 64 61 5e 54 61 72 6f 75 3d 1b 24 42 3b 33 45 44 1b 28 42 5e 1b 24 42 42 40 4f 3a 1b 28 42 3d ' +
        '1b 24 42 24 64 24 5e 24 40 1b 28 42 5e 1b 24 42 24 3f 24 6d 24 26 1b 28 42',
      'Yamada^Tarou=山田^太郎=やまだ^たろう',
    ],
    [
      'H.3.2, Japanese after half-width katakana',
      'ISO 2022 IR 13\\ISO 2022 IR 87',
      'd4 cf c0 de 5e c0 db b3 3d 1b 24 42 3b 33 45 44 1b 28 4a 5e 1b 24 42 42 40 4f 3a 1b 28 4a 3d ' +
        '1b 24 42 24 64 24 5e 24 40 1b 28 4a 5e 1b 24 42 24 3f 24 6d 24 26 1b 28 4a',
      'ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう',
    ],
    [
      'JIS X 0212',
      '\\ISO 2022 IR 87\\ISO 2022 IR 159',
      '1b 24 28 44 30 21 1b 24 42 3b 33 1b 28 42 41',
      '丂山A',
    ],
    [
      'I.2, Korean',
      '\\ISO 2022 IR 149',
      '48 6f 6e 67 5e 47 69 6c 64 6f 6e 67 3d 1b 24 29 43 fb f3 5e 1b 24 29 43 d1 ce d4 d7 3d ' +
        '1b 24 29 43 c8 ab 5e 1b 24 29 43 b1 e6 b5 bf',
      'Hong^Gildong=洪^吉洞=홍^길동',
    ],
    [
      'K.2, simplified Chinese',
      '\\ISO 2022 IR 58',
      '5a 68 61 6e 67 5e 58 69 61 6f 44 6f 6e 67 3d 1b 24 29 41 d5 c5 5e 1b 24 29 41 d0 a1 b6 ab 3d 20',
      'Zhang^XiaoDong=张^小东= ',
    ],
    ['two alphabets', 'ISO 2022 IR 100\\ISO 2022 IR 144', 'e9 1b 2d 4c d4 1b 2d 41 e9', 'éдé'],
  ])('%s', (_, declared, hex, text) => {
    expect(textDecoding(declared)(bytes(hex), 'PN')).toBe(text);
  });

  const twoAlphabets = textDecoding('ISO 2022 IR 100\\ISO 2022 IR 144');

  it.each([
    ['a caret ends it in a name', 'PN', '1b 2d 4c d4 5e d4', 'д^Ô'],
    ['an equals sign ends it in a name', 'PN', '1b 2d 4c d4 3d d4', 'д=Ô'],
    ['a caret is an ordinary character elsewhere', 'LO', '1b 2d 4c d4 5e d4', 'д^д'],
    ['a backslash parts two values', 'LO', '1b 2d 4c d4 5c d4', 'д\\Ô'],
    ['a backslash is an ordinary character in long text', 'LT', '1b 2d 4c d4 5c d4', 'д\\д'],
    ['a line ends it everywhere', 'LT', '1b 2d 4c d4 0d 0a d4', 'д\r\nÔ'],
  ])('last until a delimiter: %s', (_, vr, hex, text) => {
    expect(twoAlphabets(bytes(hex), vr)).toBe(text);
  });
});

/** Letters of each set that DCMTK's tables define, from the first to the last byte. */
const alphabets: readonly [string, number, number][] = [
  ['ISO_IR 100', 0xa1, 0xfe],
  ['ISO_IR 101', 0xa1, 0xfe],
  ['ISO_IR 109', 0xc4, 0xcf],
  ['ISO_IR 110', 0xa1, 0xfe],
  ['ISO_IR 144', 0xa1, 0xfe],
  ['ISO_IR 127', 0xc1, 0xda],
  ['ISO_IR 126', 0xe1, 0xfe],
  ['ISO_IR 138', 0xe0, 0xfa - 1],
  ['ISO_IR 148', 0xa1, 0xfe],
  ['ISO_IR 166', 0xa1, 0xda],
  ['ISO_IR 13', 0xa1, 0xde],
  ['ISO 2022 IR 100\\ISO 2022 IR 126', 0xa1, 0xfe],
];

describe.skipIf(!hasTools('dcmdump'))('an alphabet is read as DCMTK reads it (needs dcmtk)', () => {
  it.each(alphabets)('%s', (declared, from, to) => {
    const letters = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    const file = path.join(temporaryFolder(), 'text.dcm');
    const padded = declared.length % 2 === 0 ? declared : `${declared} `;
    const described = [...explicit(0x00080005, 'CS', ascii(padded)), ...explicit(0x00081030, 'LO', letters)];
    writeFileSync(file, join(meta(EXPLICIT), described, header(), pixels()));

    const dump = runTool('dcmdump', '+U8', '+L', '+P', '0008,1030', file);

    expect(dump.slice(dump.indexOf('[') + 1, dump.lastIndexOf(']'))).toBe(
      textDecoding(declared)(Uint8Array.from(letters)),
    );
  });
});
