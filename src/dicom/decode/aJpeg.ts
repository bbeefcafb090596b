/**
 * Builder for tests: a sequential JPEG of random but quiet blocks, with what encoders at hand never write: restart
 * intervals, scans by component, odd sampling, 16-bit quantisation steps. Huffman codes are all 8 bits long. What its
 * pixels are is for DCMTK to say.
 */
export interface JpegOfBlocks {
  readonly precision: 8 | 12;
  readonly rows: number;
  readonly columns: number;
  /** Sampling factors of each component, across and down. */
  readonly sampling: readonly (readonly [number, number])[];
  /** The components of each scan. */
  readonly scans: readonly (readonly number[])[];
  readonly restartInterval: number;
  readonly hasWideSteps: boolean;
  /** Bytes put before the first scan as they are. */
  readonly extra: readonly number[];
}

const aJpegOfBlocks: JpegOfBlocks = {
  precision: 12,
  rows: 37,
  columns: 43,
  sampling: [[1, 1]],
  scans: [[0]],
  restartInterval: 0,
  hasWideSteps: false,
  extra: [],
};

const u16 = (value: number) => [value >> 8, value & 0xff];
const segment = (marker: number, body: readonly number[]) => [0xff, marker, ...u16(body.length + 2), ...body];
const counts = (ofEight: number) => Array.from({ length: 16 }, (_, index) => (index === 7 ? ofEight : 0));

/** Symbols in the order of their codes: the code of a symbol is its place here. */
const dcSymbols = Array.from({ length: 15 }, (_, size) => size);
const acSymbols = Array.from({ length: 16 * 11 }, (_, index) => (Math.floor(index / 11) << 4) | (index % 11));
const [ZERO_RUN, END_OF_BLOCK] = [0xf0, 0];

export function aJpeg(changes: Partial<JpegOfBlocks> = {}): Uint8Array {
  const of = { ...aJpegOfBlocks, ...changes };
  const steps = Array.from(
    { length: 64 },
    (_, index) => 1 + Math.floor(index / (of.precision === 8 ? 16 : 1)),
  );
  const draw = numbers();
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, of.hasWideSteps ? [0x10, ...steps.flatMap((step) => u16(step * 5))] : [0, ...steps]),
    ...segment(0xc1, frameHeader(of)),
    ...segment(0xc4, [0x00, ...counts(dcSymbols.length), ...dcSymbols]),
    ...segment(0xc4, [0x11, ...counts(acSymbols.length), ...acSymbols]),
    ...segment(0xdd, u16(of.restartInterval)),
    ...of.extra,
    ...of.scans.flatMap((scan) => [...segment(0xda, scanHeader(scan)), ...scanData(of, scan, draw)]),
    ...[0xff, 0xd9],
  ]);
}

function frameHeader({ precision, rows, columns, sampling }: JpegOfBlocks): number[] {
  const components = sampling.flatMap(([across, down], id) => [id + 1, across * 16 + down, 0]);
  return [precision, ...u16(rows), ...u16(columns), sampling.length, ...components];
}

const scanHeader = (scan: readonly number[]) => [
  scan.length,
  ...scan.flatMap((one) => [one + 1, 0x01]),
  0,
  63,
  0,
];

/** Blocks in the order of T.81 A.2: one by one when a component is alone in its scan, else by interleaved MCUs. */
function scanData(of: JpegOfBlocks, scan: readonly number[], draw: Draw): number[] {
  const isAlone = scan.length === 1;
  const blocks = (extent: number, side: 0 | 1) => {
    const most = Math.max(...of.sampling.map((factors) => factors[side]));
    const samples = Math.ceil((extent * of.sampling[scan[0]!]![side]) / most);
    return Math.ceil(isAlone ? samples / 8 : extent / (8 * most));
  };
  const mcus = blocks(of.columns, 0) * blocks(of.rows, 1);
  const bits = new BitWriter();
  const previous = of.sampling.map(() => 0);
  for (let mcu = 0; mcu < mcus; mcu++) {
    if (mcu > 0 && mcu % of.restartInterval === 0) {
      bits.restart(mcu / of.restartInterval - 1);
      previous.fill(0);
    }
    for (const one of scan) {
      const [wide, high] = isAlone ? [1, 1] : of.sampling[one]!;
      for (let block = 0; block < wide * high; block++) {
        const mean = draw(2 ** of.precision) - 2 ** (of.precision - 1);
        writeBlock(bits, mean - previous[one]!, draw);
        previous[one] = mean;
      }
    }
  }
  return bits.finished();
}

/** A few small AC coefficients after runs of up to 20 zeros. */
function writeBlock(bits: BitWriter, difference: number, draw: Draw): void {
  bits.value(dcSymbols, 0, difference);
  let index = 0;
  while (index < 63) {
    const run = draw(21);
    if (index + run >= 63) break;
    if (run >= 16) bits.symbol(acSymbols, ZERO_RUN);
    bits.value(acSymbols, run % 16, draw(2) === 0 ? 1 + draw(15) : -1 - draw(15));
    index += run + 1;
  }
  if (index < 63) bits.symbol(acSymbols, END_OF_BLOCK);
}

class BitWriter {
  private readonly bytes: number[] = [];
  private bits = '';

  symbol(symbols: readonly number[], symbol: number): void {
    this.put(symbols.indexOf(symbol), 8);
  }

  value(symbols: readonly number[], run: number, value: number): void {
    const size = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
    this.symbol(symbols, run * 16 + size);
    this.put(value < 0 ? value + 2 ** size - 1 : value, size);
  }

  restart(interval: number): void {
    this.bytes.push(...this.whole(), 0xff, 0xd0 + (interval % 8));
  }

  finished(): number[] {
    return [...this.bytes, ...this.whole()];
  }

  private put(value: number, size: number): void {
    if (size > 0) this.bits += value.toString(2).padStart(size, '0');
  }

  /** Padded with ones; FF gets its 00. */
  private whole(): number[] {
    const padded = this.bits.padEnd(Math.ceil(this.bits.length / 8) * 8, '1');
    this.bits = '';
    const bytes = (padded.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
    return bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
  }
}

type Draw = (below: number) => number;

/** Always the same numbers (Lehmer's generator). */
function numbers(): Draw {
  let state = 20_261;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
