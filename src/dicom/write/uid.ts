/**
 * UIDs from a text, so that the same film made twice is the same object. Root 2.25 takes a UUID as a decimal number
 * (PS3.5 section B.2); ours are version 8, "custom", filled from SHA-256 (RFC 9562 section 5.8).
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';

export function uidFrom(seedText: string): string {
  return uidOf(sha256(new TextEncoder().encode(seedText)));
}

/** Of a hash that is there already, in hex. */
export function uidOfHash(hashHex: string): string {
  return uidOf(hexToBytes(hashHex));
}

function uidOf(hash: Uint8Array): string {
  const uuid = hash.slice(0, 16);
  const view = new DataView(uuid.buffer);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x80);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  return `2.25.${(view.getBigUint64(0) << 64n) | view.getBigUint64(8)}`;
}
