/** The truth is outside: dciodvfy knows the object, dcmdump and Node's zlib read what it carries. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dciodvfyErrors, hasTool, runTool, withFile } from '../../../../e2e/fixtures/tools.ts';
import { openRawData } from '../../open/openRawData.ts';
import { writeDicom } from '../writeDicom.ts';
import { rawData } from './rawData.ts';

const [creator, text] = ['OSSELET TEST', 'péroné « œdème »\n'.repeat(30)];

function aFile(fields: Partial<Parameters<typeof rawData>[0]> = {}): Uint8Array {
  return writeDicom(
    rawData({
      study: { PatientName: 'LEFÈVRE^Zoé', StudyInstanceUID: '1.2.840.9' },
      sopInstanceUid: '2.25.1',
      seriesInstanceUid: '2.25.2',
      date: '20261127',
      time: '102030',
      description: 'Osselet : journal d’annotations',
      creator,
      content: new TextEncoder().encode(text),
      ...fields,
    }),
  );
}

describe('bytes that a study carries as Raw Data', () => {
  it('come back as they were, whether their packed length is even or odd', () => {
    for (const length of [1, 2, 3, 4, 100, 101]) {
      const content = Uint8Array.from({ length }, (_, at) => (at * 37) % 251);

      expect(openRawData(aFile({ content }), creator)).toEqual(content);
    }
  });

  it('are none of ours under another creator, or in another file', () => {
    expect(openRawData(aFile(), 'OSSELET OTHER')).toBeNull();
    expect(openRawData(new TextEncoder().encode('text'), creator)).toBeNull();
  });

  it('are refused where the file was cut', () => {
    const file = aFile();

    expect(() => openRawData(file.subarray(0, file.length - 40), creator)).toThrow(/dicom\.damaged-file/);
  });

  it.skipIf(!hasTool('dciodvfy'))('are an instance in which dciodvfy finds no error', () => {
    expect(dciodvfyErrors(aFile())).toEqual([]);
  });

  it.skipIf(!hasTool('dcmdump'))('are read by dcmdump and by another gzip', () => {
    const { output: dump } = withFile(aFile(), (file) =>
      runTool('dcmdump', ['-q', '+L', '+R', '9999', file]),
    );
    const hex = /\(4f53,1001\) OB ([0-9a-f\\]+)/.exec(dump)?.[1] ?? '';
    const length = Number(/\(4f53,1002\) UL (\d+)/.exec(dump)?.[1]);
    const packed = Buffer.from(hex.replaceAll('\\', ''), 'hex').subarray(0, length);

    expect(dump).toContain('RawDataStorage');
    expect(dump).toContain('[OSSELET TEST]');
    expect(gunzipSync(packed).toString('utf8')).toBe(text);
  });
});
