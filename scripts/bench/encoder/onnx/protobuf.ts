/** Protocol buffers, writing alone: fields of a message one after the other, each under its number and wire type. */
const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

export type Message = Uint8Array<ArrayBuffer>;

export function message(...fields: readonly Uint8Array[]): Message {
  const bytes = new Uint8Array(fields.reduce((length, field) => length + field.length, 0));
  let at = 0;
  for (const field of fields) {
    bytes.set(field, at);
    at += field.length;
  }
  return bytes;
}

export function bytesField(field: number, value: Uint8Array): Message {
  return message(key(field, LENGTH_DELIMITED), varint(value.length), value);
}

export function textField(field: number, value: string): Message {
  return bytesField(field, new TextEncoder().encode(value));
}

export function integerField(field: number, value: number): Message {
  return message(key(field, VARINT), varint(value));
}

export function floatField(field: number, value: number): Message {
  return message(key(field, FIXED_32), new Uint8Array(Float32Array.of(value).buffer));
}

function key(field: number, wireType: number): Message {
  return varint(field * 8 + wireType);
}

/** Seven bits a byte, low ones first; a negative number is its two's complement of 64 bits. */
function varint(value: number): Message {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 128);
  } while (rest !== 0n);
  return Uint8Array.from(bytes);
}
