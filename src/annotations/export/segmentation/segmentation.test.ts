import { readFileSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dciodvfyErrors, hasTool, runTool, withFile } from '../../../../e2e/fixtures/tools.ts';
import { openSegmentation } from '../../../dicom/index.ts';
import type { Mark } from '../../mark.ts';
import { maskOf } from '../../tools/mask/maskOf.ts';
import { readImport } from '../readImport.ts';
import { reportsByStudy } from '../report/writeReport.ts';
import { anOpenFilm, oneOfEach, refusal, said } from '../testStatements.ts';
import { readSegmentation } from './readSegmentation.ts';
import { writeSegmentation } from './writeSegmentation.ts';

/** 397 × 301 pixels: neither a row nor a frame ends with a byte. */
const film = anOpenFilm({ rows: 301, columns: 397 });
const disc = (x: number, y: number, radius: number): Uint8Array => {
  const bits = new Uint8Array(301 * 397);
  for (let column = 0; column < 397; column++)
    for (let row = 0; row < 301; row++)
      bits[column * 301 + row] = Math.hypot(column - x, row - y) < radius ? 1 : 0;
  return bits;
};
const masks = { 'm-one': disc(100, 60, 30), 'm-two': disc(380, 290, 40) };
const markOf = (bits: Uint8Array, text: string): Mark => ({
  tool: 'mask',
  text,
  ...maskOf(bits, [301, 397])!,
});
const marks: Readonly<Record<string, Mark>> = {
  'm-one': markOf(masks['m-one'], 'kyste œdémateux'),
  'm-two': markOf(masks['m-two'], ''),
};

const written = (): Uint8Array =>
  writeSegmentation(reportsByStudy(said({ film, marks: { ...oneOfEach, ...marks } }))[0]![0], {
    study: { PatientName: 'LEFÈVRE^Zoé', StudyInstanceUID: '1.2.840.9' },
    at: new Date('2026-11-27T10:20:30Z'),
    seed: 'one',
  })!;

describe('the masks of a film as a DICOM segmentation', () => {
  it('come back as they were, by the file’s content and not its name', () => {
    const [back] = readImport(written(), [film]).films;

    expect(back).toEqual({
      filmKey: film.key,
      marks: Object.entries(marks).map(([markId, mark]) => ({ markId, mark })),
      opinions: [],
      verdicts: [],
      findings: [],
    });
  });

  it('are none of a film without a mask', () => {
    const [ofStudy] = reportsByStudy(said({ film, marks: oneOfEach }));

    expect(writeSegmentation(ofStudy![0], { study: {}, at: new Date(), seed: 'one' })).toBeNull();
  });

  it('are refused on a film that is not open, or of another size, by name', () => {
    const read = openSegmentation(written())!;

    expect(
      refusal(() => readSegmentation(read, [anOpenFilm({ key: 'b', sopInstanceUid: '1.2' })])),
    ).toMatchObject({
      code: 'segmentation-unknown-film',
      facts: { uid: '1.2.840.1' },
    });
    expect(refusal(() => readSegmentation(read, [anOpenFilm()]))).toMatchObject({
      code: 'segmentation-size-differs',
      facts: { width: 397, height: 301, columns: 400, rows: 300 },
    });
  });

  it('are refused where the file is cut', () => {
    const file = written();

    for (const length of [file.length - 2, file.length - 20_000])
      expect(refusal(() => openSegmentation(file.subarray(0, length)))).not.toBeNull();
  });
});

describe.skipIf(!hasTool('dciodvfy'))('validity of the segmentation (needs dciodvfy of dicom3tools)', () => {
  it('dciodvfy finds no error in it', () => {
    expect(dciodvfyErrors(written())).toEqual([]);
  });
});

const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

describe.skipIf(!hasTool('dcmdump') || !hasNumpy)(
  'its pixels (needs dcmdump of dcmtk and python3-numpy)',
  () => {
    it('are the masks, as DCMTK takes them out of the file and numpy unpacks them', () => {
      const counted = withFile(written(), (file, folder) => {
        runTool('dcmdump', ['+W', folder, file]);
        const raw = readdirSync(folder).find((name) => name.endsWith('.raw'))!;
        expect(readFileSync(path.join(folder, raw)).length).toBe(Math.ceil((2 * 301 * 397) / 16) * 2);
        const script = `
import sys, json, numpy as np
bits = np.unpackbits(np.fromfile(sys.argv[1], dtype=np.uint8), bitorder='little')[:2 * 301 * 397]
print(json.dumps(np.transpose(bits.reshape(2, 301, 397), (0, 2, 1)).reshape(2, -1).tolist()))
`;
        const { stdout } = spawnSync('python3', ['-c', script, path.join(folder, raw)], { maxBuffer: 1e8 });
        return JSON.parse(stdout.toString()) as number[][];
      });

      expect(Uint8Array.from(counted[0]!)).toEqual(masks['m-one']);
      expect(Uint8Array.from(counted[1]!)).toEqual(masks['m-two']);
    });
  },
);
