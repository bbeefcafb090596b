/** For tests: the command in this process, in a folder of its own, with its words read; `spawned` starts it as a person does. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { main } from './main.ts';

export const root = path.resolve(import.meta.dirname, '../..');
export const script = path.join(root, 'scripts/osselet.mjs');
export const fixtures = path.join(root, 'src/dicom/fixtures');
export const hand = path.join('fantômes', 'fantome-main-1.dcm');
export const fracture = path.join('fantômes', 'fantome-main-1-fracture.dcm');

export interface Answer {
  readonly exit: number | null;
  readonly lines: readonly string[];
  readonly stderr: string;
}
export type Row = Record<string, unknown>;
export interface Rows {
  readonly exit: number | null;
  readonly rows: Row[];
  readonly stderr: string;
}

/** French typography's narrow and no-break spaces, as the authors of tests type them. */
const typed = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const linesOf = (text: string) => typed(text).split('\n').slice(0, -1);

export async function osselet(...args: string[]): Promise<Answer> {
  let [out, told] = ['', ''];
  const exit = await main(args, {
    stdout: { write: (words) => (out += words) },
    stderr: { write: (words) => (told += words) },
  });
  return { exit, lines: linesOf(out), stderr: typed(told) };
}

export async function rows(...args: string[]): Promise<Rows> {
  const { exit, lines, stderr } = await osselet(...args, '--json');
  return { exit, rows: lines.map((line) => JSON.parse(line) as Row), stderr };
}

export function spawned(command: string, args: readonly string[], cwd: string, caller = cwd): Answer {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', INIT_CWD: caller },
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 100_000_000,
  });
  return { exit: status, lines: linesOf(stdout), stderr: typed(stderr) };
}

export const errorOf = (row: Row | undefined) =>
  (row?.error as { type: string; message: string } | undefined) ?? null;
export const fixture = (name: string) => readFileSync(path.join(fixtures, name));

/** A folder in which the person of this test file stands, gone with it. */
export function callerFolder(): {
  readonly here: string;
  readonly place: (name: string, bytes: Uint8Array | string) => void;
} {
  const here = mkdtempSync(path.join(tmpdir(), 'osselet-cli-'));
  const before = process.env.INIT_CWD;
  beforeAll(() => void (process.env.INIT_CWD = here));
  afterAll(() => {
    if (before === undefined) delete process.env.INIT_CWD;
    else process.env.INIT_CWD = before;
    rmSync(here, { recursive: true });
  });
  return { here, place: (name, bytes) => writeFileSync(path.join(here, name), bytes) };
}
