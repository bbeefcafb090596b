/**
 * A test fold is worth what is known of how often it was looked at: each run on it is a line beside the weights, with the code and
 * the weights that it measured. A run from changed code is none that anybody could repeat, and is not written down.
 */
import { execFile } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Measures } from '../../evaluation/index.ts';
import { cliError } from '../errors.ts';
import { detailOf } from '../films.ts';

const runsFile = 'test-runs.jsonl';

export interface TestRun {
  readonly dataset: string;
  /** SHA-256 of the weights. */
  readonly weights: string;
  readonly measures: Measures;
}

/** null where the model's folder is in no git repository, or its tree has changes. */
export async function cleanCommit(folder: string): Promise<string | null> {
  const git = async (...args: string[]) =>
    (await promisify(execFile)('git', ['-C', folder, ...args])).stdout.trim();
  try {
    return (await git('status', '--porcelain')) === '' ? await git('rev-parse', 'HEAD') : null;
  } catch {
    return null;
  }
}

/** Answers the file that was written to. */
export async function recordTestRun(folder: string, commit: string, run: TestRun): Promise<string> {
  const file = path.join(folder, runsFile);
  const line = JSON.stringify({ date: new Date().toISOString(), commit, ...run });
  await appendFile(file, `${line}\n`).catch((cause: unknown) => {
    throw cliError('cannot-write', { file, detail: detailOf(cause) }, cause);
  });
  return file;
}
