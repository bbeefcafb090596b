/** Names of the character set files of pydicom: as DCMTK reads them, Japanese ones as PS3.5 annex H spells them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conformanceFile, hasConformance, hasTools, runTool } from '../truth.ts';
import { openDataSet } from './dataSet.ts';

const fileOf = (name: string) => conformanceFile(`pydicom/charset_files_chr${name}.dcm`);
const nameIn = (name: string) =>
  openDataSet(new Uint8Array(readFileSync(fileOf(name))), { kind: 'part10' }).attributes.name('x00100010');

describe.skipIf(!hasConformance)('the patient’s name (needs ../shared/data/dicom-conformance)', () => {
  it.each([
    ['H31', 'Yamada^Tarou=山田^太郎=やまだ^たろう'],
    ['H32', 'ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう'],
    ['Fren', 'Buc^Jérôme'],
    ['KoreanMulti', '김희중'],
    ['X1', 'Wang^XiaoDong=王^小東='],
    ['JapMulti', 'やまだ^たろう'],
  ])('in chr%s is %s', (file, name) => {
    expect(nameIn(file)).toBe(name);
  });

  it
    .skipIf(!hasTools('dcmdump'))
    .each(['Arab', 'Fren', 'Germ', 'Greek', 'Hbrw', 'I2', 'KoreanMulti', 'Russ', 'X1', 'X2'])(
    'in chr%s is as DCMTK reads it',
    (file) => {
      const dump = runTool('dcmdump', '+U8', '+L', '+P', '0010,0010', fileOf(file));

      expect(nameIn(file)).toBe(dump.slice(dump.indexOf('[') + 1, dump.lastIndexOf(']')).trim());
    },
  );
});
