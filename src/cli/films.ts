/** Files of the caller to films: paths are relative to where the command was typed, names stay as typed. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeFrame, nodeCodecs, openFilms, type Codecs, type Frame } from '../dicom/index.ts';
import { cliError } from './errors.ts';

/** npm runs scripts in the project's folder and says in INIT_CWD where the person stood. */
export function callerPath(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

export function filmReader(): (file: string) => Promise<Frame> {
  const codecs = nodeCodecs();
  return (file) => firstFrame(file, codecs);
}

/** @throws OsseletError `cli.file-unreadable` or the dicom room's refusal */
async function firstFrame(file: string, codecs: Codecs): Promise<Frame> {
  const bytes = await readFile(callerPath(file)).catch((cause: unknown) => {
    throw cliError('file-unreadable', { file, detail: detailOf(cause) }, cause);
  });
  const opened = await openFilms(path.basename(file), bytes, codecs);
  if (!opened.ok) throw opened.error;
  const [source] = opened.value;
  if (source === undefined) throw cliError('file-unreadable', { file, detail: 'frame 0' });
  return decodeFrame(source, codecs);
}

export function detailOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
