/** The way in: bytes and a file name to films, or one typed refusal. Never throws; never trusts an extension. */
import { failure, success, toOsseletError, type OsseletError, type Result } from '../../foundation/index.ts';
import type { Codecs } from '../decode/codecs.ts';
import { dicomError, inFile } from '../errors.ts';
import type { FilmSource } from '../source.ts';
import { isDicomKind, openDicom } from './openDicom.ts';
import { openPicture } from './openPicture.ts';
import { sniff } from './sniff.ts';

/**
 * @param bytes stays owned by the caller, who must not change it while the films are in use: they point into it
 */
export async function openFilms(
  fileName: string,
  bytes: Uint8Array,
  codecs: Codecs,
): Promise<Result<readonly FilmSource[], OsseletError>> {
  try {
    return success(await openByContent(fileName, bytes, codecs));
  } catch (error) {
    return failure(inFile(toOsseletError(error), fileName));
  }
}

async function openByContent(fileName: string, bytes: Uint8Array, codecs: Codecs): Promise<FilmSource[]> {
  const kind = sniff(bytes);
  if (isDicomKind(kind)) return openDicom(fileName, bytes, kind);
  if (kind.kind === 'other') throw dicomError('not-a-film');
  return [await openPicture(fileName, bytes, kind.kind, codecs)];
}
