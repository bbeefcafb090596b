/** What keeps a film of an earlier session from being read again, though its file was found. */
import { OsseletError, type Facts } from '../foundation/index.ts';

export type CatalogueErrorCode =
  /** The file opens, and this film is not in it any more. */
  | 'not-in-file'
  /** The file changed since, and the film of this identifier has other pixels in it. */
  | 'pixels-changed';

export function catalogueError(code: CatalogueErrorCode, facts: Facts = {}): OsseletError {
  return new OsseletError<CatalogueErrorCode>('catalogue', code, facts);
}
