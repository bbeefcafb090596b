/** For this room's tests: fixtures, the shared files, and the outside programs that hold the truth. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decodeFrame, nodeCodecs, openFilms, type Frame } from './index.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export const codecs = nodeCodecs();

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(import.meta.dirname, 'fixtures', name)));
}

const conformance = path.resolve(import.meta.dirname, '../../../shared/data/dicom-conformance');
export const hasConformance = existsSync(conformance);
export const conformanceFile = (name: string) => path.join(conformance, name);

/** Truths of every transfer syntax come from these; `npm test` says how to install them. */
export function hasTools(...names: string[]): boolean {
  return names.every((name) => spawnSync(name, ['--version'], { timeout: 10_000 }).error === undefined);
}

export { temporaryFolder };

export function runTool(name: string, ...args: string[]): string {
  return execFileSync(name, args, { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Pixel data of all frames as GDCM decodes it, cells as they lie in the file. */
export function gdcmPixels(file: string): Uint8Array {
  return cellsAfter(file, 'gdcmconv', '--raw');
}

/** The same of a JPEG film as DCMTK decodes it. */
export function dcmtkPixels(file: string): Uint8Array {
  return cellsAfter(file, 'dcmdjpeg');
}

function cellsAfter(file: string, tool: string, ...options: string[]): Uint8Array {
  const folder = temporaryFolder();
  const raw = path.join(folder, 'raw.dcm');
  runTool(tool, ...options, file, raw);
  runTool('gdcmraw', '-i', raw, '-o', path.join(folder, 'cells'));
  return new Uint8Array(readFileSync(path.join(folder, 'cells')));
}

export async function openedFrame(bytes: Uint8Array, frame = 0): Promise<Frame> {
  const opened = await openFilms('film.dcm', bytes, codecs);
  if (!opened.ok) throw opened.error;
  return decodeFrame(opened.value[frame]!, codecs);
}

/** The error that refuses the file when it is opened; null when it opens. */
export async function refusal(bytes: Uint8Array): Promise<unknown> {
  const opened = await openFilms('film.dcm', bytes, codecs);
  return opened.ok ? null : opened.error;
}

/** `dicom.<code>` of the refusal, at opening or at decoding, or 'opened'. */
export async function outcome(bytes: Uint8Array): Promise<string> {
  const opened = await openFilms('film.dcm', bytes, codecs);
  if (!opened.ok) return `${opened.error.room}.${opened.error.code}`;
  for (const source of opened.value) {
    const refusal = await decodeFrame(source, codecs).then(
      () => null,
      (error: { room: string; code: string }) => `${error.room}.${error.code}`,
    );
    if (refusal !== null) return refusal;
  }
  return 'opened';
}

/** A file changed by DCMTK, e.g. `'(0018,1114)=1.2'`: an outside writer between the header and our reader. */
export function editedByDcmtk(bytes: Uint8Array, ...changes: string[]): Uint8Array {
  const file = path.join(temporaryFolder(), 'edited.dcm');
  writeFileSync(file, bytes);
  runTool('dcmodify', '-nb', ...changes.flatMap((change) => ['-i', change]), file);
  return new Uint8Array(readFileSync(file));
}
