import { describe, expect, it } from 'vitest';
import { textDecoding } from './text.ts';

const bytes = (hex: string) => Uint8Array.from(hex.split(' '), (byte) => parseInt(byte, 16));

describe('text by Specific Character Set', () => {
  it.each([
    ['ISO_IR 100', '4c 65 66 e8 76 72 65', 'Lefèvre'],
    ['ISO_IR 192', '4c 65 66 c3 a8 76 72 65', 'Lefèvre'],
    ['ISO_IR 6', '4c 65', 'Le'],
    [null, '4c 65 66 e8 76 72 65', 'Lefèvre'],
    [null, '4c 65 66 c3 a8 76 72 65', 'Lefèvre'],
    // PS3.5 annex H.3: Yamada^Tarou=山田^太郎
    [
      '\\ISO 2022 IR 87',
      '59 61 6d 61 64 61 5e 54 61 72 6f 75 3d 1b 24 42 3b 33 45 44 1b 28 42 5e 1b 24 42 42 40 4f 3a 1b 28 42',
      'Yamada^Tarou=山田^太郎',
    ],
    // PS3.5 annex I.2: Hong^Gildong=洪^吉洞, with its escape to KS X 1001
    [
      '\\ISO 2022 IR 149',
      '48 6f 6e 67 5e 47 69 6c 64 6f 6e 67 3d 1b 24 29 43 fb f3 5e 1b 24 29 43 d1 ce d4 d7',
      'Hong^Gildong=洪^吉洞',
    ],
    ['ISO 2022 IR 6\\ISO 2022 IR 100', '1b 2d 41 e9', 'é'],
  ])('%s', (declared, hex, text) => {
    expect(textDecoding(declared)(bytes(hex))).toBe(text);
  });
});
