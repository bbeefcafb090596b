/** The bytes of a pickle, read forwards; past their end is a typed refusal, never an undefined. */
import { engineError } from '../errors.ts';

export class PickleBytes {
  at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  take(count: number): Uint8Array {
    const end = this.at + count;
    if (end > this.bytes.byteLength) {
      throw engineError('weights-truncated', { expected: end, found: this.bytes.byteLength });
    }
    const taken = this.bytes.subarray(this.at, end);
    this.at = end;
    return taken;
  }
  byte(): number {
    return this.view(1).getUint8(0);
  }
  uint16(): number {
    return this.view(2).getUint16(0, true);
  }
  uint32(): number {
    return this.view(4).getUint32(0, true);
  }
  int32(): number {
    return this.view(4).getInt32(0, true);
  }
  /** Big-endian, alone among the numbers of a pickle. */
  float64(): number {
    return this.view(8).getFloat64(0);
  }
  /** Two's complement, little-endian, at most 8 bytes: no size or offset needs more. */
  long(count: number): number {
    if (count > 8) throw engineError('weights-pickle-invalid', { at: this.at });
    const bytes = this.take(count);
    const value = bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    return Number(BigInt.asIntN(8 * count, value));
  }
  text(count: number): string {
    return new TextDecoder().decode(this.take(count));
  }
  /** Up to a line feed, which is read too. */
  line(): string {
    const end = this.bytes.indexOf(0x0a, this.at);
    const bytes = this.take((end < 0 ? this.bytes.byteLength : end) - this.at);
    this.take(1);
    return new TextDecoder().decode(bytes);
  }

  private view(count: number): DataView {
    const { buffer, byteOffset } = this.take(count);
    return new DataView(buffer, byteOffset, count);
  }
}
