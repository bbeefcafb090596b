import { OsseletError, type Facts } from '../foundation/index.ts';

export type PacsErrorCode =
  /** No answer from our own origin: server, proxy or network down. */
  | 'unreachable'
  /** No answer from another origin: down, its certificate refused, or no CORS. `fetch` does not tell which. */
  | 'unreachable-or-cors'
  /** A page of https may not ask an address of http. */
  | 'mixed-content'
  /** The app's own policy does not list this origin: `osselet headers` was not run since it was configured. */
  | 'policy-blocked'
  /** 401: no credentials, or wrong ones. */
  | 'unauthorized'
  /** 403: known, and not allowed. */
  | 'forbidden'
  /** 404 or 410. */
  | 'not-found'
  /** 5xx, after the retries. */
  | 'server-error'
  /** Any other status. */
  | 'refused'
  /** 200 with a form that is none of DICOMweb's: a sign-in page of a proxy, often. */
  | 'not-dicomweb'
  /** JSON that cannot be read. */
  | 'bad-json'
  /** A multipart message that does not hold together: `at` says where. */
  | 'bad-multipart'
  /** The stream ended before its closing boundary. */
  | 'cut-short'
  /** Nothing came for a whole minute. */
  | 'too-slow'
  /** The person stopped it. */
  | 'stopped'
  /** The server took the message and not the instance: `reason` is its failure reason (PS3.18 table 10.5.3-1). */
  | 'not-stored'
  /** This PACS is configured without an address to send to. */
  | 'read-only'
  /** What a link asks for is no UID. */
  | 'bad-uid'
  /** A link to an address that is not configured. */
  | 'foreign-link'
  /** None of the configured PACS holds the study of a link. */
  | 'study-nowhere'
  /** A film of an earlier session whose PACS is no longer configured. */
  | 'pacs-gone'
  /** No earlier study of the same region of this patient. */
  | 'no-prior'
  /** A link, and no PACS is configured. */
  | 'no-pacs';

export type PacsError = OsseletError<PacsErrorCode>;

export function pacsError(code: PacsErrorCode, facts: Facts = {}, cause?: unknown): PacsError {
  return new OsseletError('pacs', code, facts, cause);
}
