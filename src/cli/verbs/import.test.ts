/** An export of the authors becomes a model folder, and nothing there is written over. */
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerFolder, errorOf, fixture, hand, osselet, root, rows } from '../testCommand.ts';

const { here, place } = callerFolder();
beforeAll(() => {
  mkdirSync(path.join(here, 'fantômes'));
  place(hand, fixture('gradient-explicit.dcm'));
});

describe('osselet import', () => {
  const tinyExport = path.join(root, 'src/models/import/fixtures/tiny-export');

  it('writes a model folder that --model takes, and says where', async () => {
    const { exit, rows: found } = await rows('import', tinyExport, 'importé');
    const vector = (await rows('embed', hand, '--model', 'importé')).rows[0]?.embedding as number[];

    expect(exit).toBe(0);
    expect(found).toEqual([
      { folder: 'importé', name: 'tiny-export', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
    expect(readdirSync(path.join(here, 'importé'))).toContain('manifest.json');
    expect([vector.length, Math.hypot(...vector)]).toEqual([4, expect.closeTo(1, 5)]);
  });

  it('overwrites nothing, and refuses what is no export in words', async () => {
    expect(await osselet('import', tinyExport, 'fantômes')).toMatchObject({ exit: 1, lines: [] });
    expect(errorOf((await rows('import', 'fantômes')).rows[0])).toMatchObject({
      type: 'models.import-folder-missing',
    });
  });
});
