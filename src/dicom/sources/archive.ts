/** A zip archive: its files, each to be looked into in its turn. An archive in an archive is opened, one in that is not. */
import { dicomError } from '../errors.ts';
import { MAX_ARCHIVE_DEPTH, MAX_INNER_ARCHIVE_BYTES } from '../limits.ts';
import type { Found, GivenFile } from '../protocol.ts';
import { readContent } from './content.ts';
import { readZipDirectory } from './zipDirectory.ts';

const SIGNATURES = ['PK\x03\x04', 'PK\x05\x06'];
/** Office documents and e-books are archives too, and no one keeps films in them. */
const DOCUMENT_MARKS = new Set(['[Content_Types].xml', 'mimetype', 'META-INF/MANIFEST.MF']);

export async function findInArchive(file: GivenFile, start: Uint8Array): Promise<Found | null> {
  if (!SIGNATURES.includes(String.fromCharCode(...start.subarray(0, 4)))) return null;
  const { content } = file;
  const depth = content instanceof Blob ? 1 : content.depth + 1;
  if (depth > MAX_ARCHIVE_DEPTH) throw dicomError('archive-too-deep', { maxDepth: MAX_ARCHIVE_DEPTH });
  const archive =
    content instanceof Blob
      ? content
      : new Blob([(await readContent(file, MAX_INNER_ARCHIVE_BYTES)) as BlobPart]);
  const listed = await readZipDirectory(archive, depth);
  if (listed.some(({ path }) => DOCUMENT_MARKS.has(path.join('/')))) throw dicomError('not-a-film');
  if (listed.length === 0) throw dicomError('archive-empty');
  return {
    kind: 'more',
    files: listed.map(({ path, entry }) => ({
      name: [file.name, ...path].join('/'),
      path: [...file.path, ...path],
      content: entry,
    })),
  };
}
