/** The wire format of Protocol Buffers, as far as a SentencePiece model needs it: a message as its fields in order. */
import { engineError } from '../errors.ts';

export interface Field {
  readonly number: number;
  /** Varint and 32-bit fields; of a float, its bits. */
  readonly value: number;
  /** Length-delimited fields: text, bytes, messages. */
  readonly bytes: Uint8Array;
}

/** @throws OsseletError `tokenizer-invalid` */
export function* readFields(bytes: Uint8Array): Generator<Field> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const invalid = () => engineError('tokenizer-invalid', { place: String(at) });
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 64; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw invalid();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw invalid();
  };
  const skip = (count: number): number => {
    if (at + count > bytes.byteLength) throw invalid();
    at += count;
    return at - count;
  };
  while (at < bytes.byteLength) {
    const key = varint();
    const number = Math.floor(key / 8);
    const wire = key % 8;
    if (wire === 0) yield { number, value: varint(), bytes: empty };
    else if (wire === 1) yield { number, value: 0, bytes: bytes.subarray(skip(8), at) };
    else if (wire === 2) {
      const start = skip(varint());
      yield { number, value: 0, bytes: bytes.subarray(start, at) };
    } else if (wire === 5) yield { number, value: view.getUint32(skip(4), true), bytes: empty };
    else throw invalid();
  }
}

const empty = new Uint8Array();

const scratch = new DataView(new ArrayBuffer(4));

export function floatOf(bits: number): number {
  scratch.setUint32(0, bits);
  return scratch.getFloat32(0);
}
