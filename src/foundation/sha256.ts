/**
 * SHA-256 as 64 lower-case hex digits: WebCrypto, or, over plain http where a page has none, the same in JavaScript
 * (15 MB of pixels in some 200 ms of a worker's time instead of 20).
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  const digest =
    subtle === undefined
      ? sha256(bytes)
      : new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return bytesToHex(digest);
}

/** Of short texts, at once: within a transaction of the database there is no waiting for WebCrypto. */
export function sha256HexNow(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** HMAC-SHA-256 (RFC 2104) of a short text under a key in hex. */
export function hmacHex(keyHex: string, text: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(keyHex), utf8ToBytes(text)));
}
