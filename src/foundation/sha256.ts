/**
 * SHA-256 as 64 lower-case hex digits: WebCrypto, or, over plain http where a page has none, the same in JavaScript
 * (15 MB of pixels in some 200 ms of a worker's time instead of 20).
 */
import { sha256 } from '@noble/hashes/sha2.js';

export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  const digest =
    subtle === undefined
      ? sha256(bytes)
      : new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
