/**
 * What a file is, by its first bytes: an archive, the directory of a disc, a film, or none of them. A file that is
 * plainly no film is not read further: a folder may hold a video of gigabytes.
 */
import type { Codecs } from '../decode/codecs.ts';
import { dicomError } from '../errors.ts';
import { isDicomKind } from '../open/openDicom.ts';
import { openFilms } from '../open/openFilms.ts';
import { openPresentation } from '../open/openPresentation.ts';
import { sniff } from '../open/sniff.ts';
import type { Found, GivenFile } from '../protocol.ts';
import { findInArchive } from './archive.ts';
import { isGzip, readContent, readStart } from './content.ts';
import { isMediaDirectory, readMediaDirectory } from './mediaDirectory.ts';

const START_BYTES = 4_096;

/** @throws OsseletError why it is refused */
export async function lookInto(file: GivenFile, codecs: Codecs): Promise<Found> {
  const start = await readStart(file, START_BYTES);
  return (await findInArchive(file, start)) ?? findInFile(file, start, codecs);
}

async function findInFile(file: GivenFile, start: Uint8Array, codecs: Codecs): Promise<Found> {
  if (!isGzip(start) && sniff(start).kind === 'other') throw dicomError('not-a-film');
  const bytes = await readContent(file);
  const kind = sniff(bytes);
  if (isDicomKind(kind) && isMediaDirectory(bytes)) return readMediaDirectory(bytes, kind);
  const opened = await openFilms(file.name, bytes, codecs);
  if (!opened.ok) {
    const presentation = opened.error.code === 'no-pixel-data' ? openPresentation(bytes) : null;
    if (presentation === null) throw opened.error;
    return { kind: 'presentation', presentation };
  }
  return { kind: 'films', films: opened.value.map(({ film }) => film) };
}
