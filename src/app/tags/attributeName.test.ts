import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conformanceFile, hasConformance, hasTools, runTool } from '../../dicom/truth.ts';
import { attributeName } from './attributeName.ts';
import french from './frenchNames.json';

/** As DCMTK names them: the keyword ends the line, `RETIRED_` before it where the standard has given it up. */
function keywordsOf(file: string): string[] {
  const dump = runTool('dcmdump', '-q', file);
  return [...dump.matchAll(/# +\S+, *\d+ (?:RETIRED_)?(\w+)$/gm)].map(([, keyword = '']) => keyword);
}

/** (gggg,0000) of a private group is the length of a group like any other. */
const ofNoAttribute = new Set([
  'PrivateGroupLength',
  'Unknown',
  'Item',
  'ItemDelimitationItem',
  'SequenceDelimitationItem',
]);
const radiographs = () =>
  readFileSync(conformanceFile('manifest.csv'), 'utf8')
    .split('\n')
    .filter((row) => /,(CR|DX|MG),/.test(row) && !/^generated\/(bad|fuzz)/.test(row))
    .map((row) => conformanceFile(row.slice(0, row.indexOf(','))))
    .filter((file) => statSync(file).size < 600_000);

describe('the name of an attribute', () => {
  it('is French on a French page, and the standard’s own on an English one', () => {
    expect(attributeName('DistanceSourceToDetector', 'fr')).toBe('Distance source-détecteur (mm)');
    expect(attributeName('DistanceSourceToDetector', 'en')).toBe('Distance Source To Detector');
    expect(attributeName('SOPClassUID', 'en')).toBe('SOP Class UID');
  });

  it('is the standard’s where it has no French name', () => {
    expect(attributeName('SelectorIDValue', 'fr')).toBe('Selector ID Value');
  });

  it('keeps to French typography and is given to one attribute only', () => {
    const names = Object.values(french);

    expect(names.filter((name) => /[a-z]'[a-zé]|^[a-zéà]| [:;?!»]|^ | $/.test(name))).toEqual([]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe.skipIf(!hasConformance || !hasTools('dcmdump'))(
  'radiographs of the collection (needs ../shared/data/dicom-conformance)',
  () => {
    it('have no attribute without a French name', { timeout: 60_000 }, () => {
      const files = radiographs();

      const keywords = new Set(files.flatMap(keywordsOf));

      expect(keywords.size).toBeGreaterThan(100);
      expect([...keywords].filter((word) => !(word in french) && !ofNoAttribute.has(word))).toEqual([]);
    });
  },
);
