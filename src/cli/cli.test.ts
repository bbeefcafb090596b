/** The command itself, as a person types it: bundled, in a process of its own. What its verbs answer is tested beside each. */
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  callerFolder,
  fixture,
  fracture,
  hand,
  root,
  script,
  spawned,
  type Answer,
  type Row,
} from './testCommand.ts';

const bundled = path.join(root, '.cache/osselet.mjs');
const { here, place } = callerFolder();
/** npm starts the script in the project's folder and says in INIT_CWD where the person stood. */
const osselet = (...args: string[]) => spawned(process.execPath, [script, ...args], root, here);

let first: Answer;
beforeAll(() => {
  if (existsSync(bundled)) utimesSync(bundled, 0, 0);
  first = osselet('demo', 'fantômes', 'hand');
  place('vide.dcm', '');
  place('petit film à plat.dcm', fixture('gradient-explicit.dcm'));
}, 120_000);

describe('the command, as a person types it', () => {
  it('writes the films of a region, and says nothing else even when it is bundled anew', () => {
    expect(first.exit).toBe(0);
    expect(first.lines).toEqual([hand, fracture, path.join('fantômes', 'fantome-main-1-plaque.dcm')]);
    expect(readdirSync(path.join(here, 'fantômes'))).toHaveLength(3);
    expect(readdirSync(path.dirname(bundled)).filter((name) => /^osselet-\d+\.mjs$/.test(name))).toEqual([]);
  });

  it('asks the model, and ends with 2 for a bad file among good ones', () => {
    const { exit, lines, stderr } = osselet('score', hand, 'vide.dcm', '--prompt', 'fracture', '--json');

    expect(exit).toBe(2);
    expect(lines.map((line) => (JSON.parse(line) as Row).file)).toEqual([hand, 'vide.dcm']);
    expect(stderr).toContain(`${hand} : fantôme : score sans valeur clinique`);
  });

  it('ends with 1 for wrong use, with a sentence on stderr and nothing on stdout', () => {
    const { exit, lines, stderr } = osselet('diagnostiquer', hand);

    expect([exit, lines]).toEqual([1, []]);
    expect(stderr).toMatch(/^osselet : Verbe inconnu : « diagnostiquer »/);
  });

  it('stops without a stack trace when its reader has read enough', () => {
    const films = Array.from({ length: 300 }, () => "'petit film à plat.dcm'").join(' ');
    const line = `'${process.execPath}' '${script}' inspect --json ${films} | head -n 1`;
    const { lines, stderr } = spawned('/bin/sh', ['-c', line], root, here);

    expect([lines.length, stderr]).toEqual([1, '']);
  });

  it('is started by npm from any folder', () => {
    const npm = ['--prefix', root, 'run', '-s', 'osselet', '--', 'inspect', '--json', hand];
    const { exit, lines } = spawned('npm', npm, here);

    expect(exit).toBe(0);
    expect(lines.map((line) => (JSON.parse(line) as Row).file)).toEqual([hand]);
  });
});
