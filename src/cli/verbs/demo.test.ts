/** The demonstration study as files. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { callerFolder, errorOf, hand, osselet, rows } from '../testCommand.ts';

const { here, place } = callerFolder();

describe('osselet demo', () => {
  it('tells the truth of each film where it is asked for objects', async () => {
    const { exit, rows: told } = await rows('demo', 'fantômes', 'hand');

    const bones = told.map(({ truth }) => (truth as { fracture: { bone: string } | null }).fracture?.bone);
    expect([exit, bones]).toEqual([0, [undefined, 'radius', undefined]]);
  });

  it('overwrites nothing', async () => {
    const before = readFileSync(path.join(here, hand));
    const again = await rows('demo', 'fantômes', 'hand');

    expect(again.exit).toBe(2);
    expect(again.rows.map(errorOf)).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ type: 'cli.cannot-write' }) as object),
    );
    expect(errorOf(again.rows[0])?.message).toContain('il existe déjà');
    expect(readFileSync(path.join(here, hand))).toEqual(before);
  });

  it.each([[[]], [['']], [['a', 'genoux']], [['vide.dcm']]])('refuses the folder %j', async (folders) => {
    place('vide.dcm', '');

    expect(await osselet('demo', ...folders)).toMatchObject({ exit: 1, lines: [] });
  });
});
