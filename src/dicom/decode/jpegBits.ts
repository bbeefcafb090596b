/** The entropy-coded data of a JPEG scan: Huffman codes and the bits of values (ITU-T T.81 annexes C and F). */
import { dicomError } from '../errors.ts';

const RST0 = 0xd0;

const damaged = (facts: Record<string, number>) => dicomError('pixel-data-damaged', facts);

/** Any 16 bits to `length << 8 | symbol` of the code they begin with, 0 where they begin with none (T.81 C.2). */
export function huffmanLookup(written: Uint8Array | undefined): Uint16Array {
  if (written === undefined) throw damaged({});
  const entries = new Uint16Array(1 << 16);
  let symbol = 16;
  let filled = 0;
  for (let length = 1; length <= 16; length++) {
    const span = 1 << (16 - length);
    for (let codes = written[length - 1] ?? 0; codes > 0; codes--) {
      if (filled + span > entries.length) throw damaged({ length });
      entries.fill((length << 8) | (written[symbol++] ?? 0), filled, filled + span);
      filled += span;
    }
  }
  return entries;
}

/** Entropy-coded data bit by bit (T.81 F.2.2.5): FF00 is a byte FF, any other FF is a marker and ends them. */
export class JpegBits {
  private readonly stream: Uint8Array;
  private at: number;
  /** The last `count` bits read ahead; `invented` zeros among them come after the data. */
  private ahead = 0;
  private count = 0;
  private invented = 0;

  constructor(stream: Uint8Array, at: number) {
    this.stream = stream;
    this.at = at;
  }

  symbol(table: Uint16Array): number {
    if (this.count < 16) this.readAhead();
    const entry = table[(this.ahead >>> (this.count - 16)) & 0xffff] ?? 0;
    if (entry === 0) throw damaged({ at: this.at });
    this.count -= entry >> 8;
    return entry & 0xff;
  }

  /** RECEIVE and EXTEND of T.81 F.2.2.1: `size` bits, up to 15, of which a leading 0 means a negative value. */
  signed(size: number): number {
    if (this.count < size) this.readAhead();
    this.count -= size;
    const value = (this.ahead >>> this.count) & ((1 << size) - 1);
    return value >> (size - 1) === 0 ? value - (1 << size) + 1 : value;
  }

  private readAhead(): void {
    while (this.count <= 16) {
      const byte = this.stream[this.at] ?? 0xff;
      const isData = byte !== 0xff || this.stream[this.at + 1] === 0;
      if (isData) this.at += byte === 0xff ? 2 : 1;
      else this.invented += 8;
      this.ahead = (this.ahead << 8) | (isData ? byte : 0);
      this.count += 8;
    }
  }

  /** Where the data end; what was taken after it was never there. */
  end(): number {
    if (this.count < this.invented) throw damaged({ at: this.at });
    return this.at;
  }

  /** Drops the padding and passes RSTm. */
  restart(interval: number): void {
    const marker = this.end();
    const isWhole = this.count - this.invented < 8;
    if (!isWhole || this.stream[marker] !== 0xff || this.stream[marker + 1] !== RST0 + (interval & 7))
      throw damaged({ at: marker, interval });
    this.at = marker + 2;
    this.ahead = this.count = this.invented = 0;
  }
}
