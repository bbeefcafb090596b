/**
 * The files below a folder, hidden ones left out, in the order of their names. Links are followed, a folder met twice
 * is read once (links may form a ring), pipes and devices are left alone: reading them may never end.
 */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { OsseletError } from '../foundation/index.ts';
import { cliError } from './errors.ts';
import { callerPath, detailOf } from './films.ts';

export interface Found {
  /** As the caller would name it. */
  readonly file: string;
  /** Why a folder below could not be listed. */
  readonly refusal: OsseletError | null;
}

/** @throws OsseletError `cli.folder-unreadable` for the folder itself; one below is among the answers */
export async function filesBelow(folder: string): Promise<Found[]> {
  const found = await walk(folder, new Set());
  const refusal = found.find(({ file }) => file === folder)?.refusal;
  if (refusal) throw refusal;
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function walk(folder: string, seen: Set<string>): Promise<Found[]> {
  try {
    const place = await realpath(callerPath(folder));
    if (seen.has(place)) return [];
    seen.add(place);
    const names = (await readdir(place)).filter((name) => !name.startsWith('.')).sort();
    const found: Found[] = [];
    for (const name of names) found.push(...(await visit(path.join(folder, name), seen)));
    return found;
  } catch (cause) {
    const facts = { folder, detail: detailOf(cause) };
    return [{ file: folder, refusal: cliError('folder-unreadable', facts, cause) }];
  }
}

async function visit(file: string, seen: Set<string>): Promise<Found[]> {
  const entry = await stat(callerPath(file)).catch(() => null);
  if (entry?.isDirectory()) return walk(file, seen);
  // A link to nothing is answered as the unreadable file it is.
  return entry === null || entry.isFile() ? [{ file, refusal: null }] : [];
}
