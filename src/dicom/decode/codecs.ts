/**
 * The WebAssembly decoders behind one face. Where their .wasm bytes come from is injected: a URL of ours in
 * the browser's worker, node_modules in Node. A module is started when first needed and dropped whenever a call
 * throws (they throw bare numbers, and an aborted module must not decode the next film).
 */
import { dicomError, type DicomErrorCode } from '../errors.ts';
import { byPixel } from './cells.ts';
import { wasmHasSimd } from './wasmSimd.ts';

export type WasmName = 'openjpeg' | 'openjph' | 'charls' | 'libjpeg-turbo';
export type LoadWasm = (name: WasmName) => Promise<Uint8Array>;

/** Cells colour-by-pixel; 16-bit cells are little-endian. `cells` is a copy owned by the receiver. */
export interface DecodedCells {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: number;
  readonly bytesPerCell: number;
  readonly cells: Uint8Array;
  /** The codec made red, green, blue of what the stream holds. */
  readonly isRgb?: boolean;
}

export interface Codecs {
  decodeJpeg2000(stream: Uint8Array): Promise<DecodedCells>;
  /** High-throughput JPEG 2000 (.201 to .203). */
  decodeHtj2k(stream: Uint8Array): Promise<DecodedCells>;
  decodeJpegLs(stream: Uint8Array): Promise<DecodedCells>;
  /** Baseline, extended 8-bit and progressive JPEG; YCbCr comes back as RGB. */
  decodeJpeg(stream: Uint8Array): Promise<DecodedCells>;
}

/** OpenJPH is built with vectors; without them OpenJPEG, slower, reads the same streams. */
export function createCodecs(loadWasm: LoadWasm, hasSimd = wasmHasSimd()): Codecs {
  const openJpeg = restartable(async () => {
    const { default: start } = await import('@cornerstonejs/codec-openjpeg/decodewasmjs');
    return (await start(await options(loadWasm, 'openjpeg'))).J2KDecoder;
  });
  const openJph = restartable(async () => {
    const { default: start } = await import('@cornerstonejs/codec-openjph/wasmjs');
    return (await start(await options(loadWasm, 'openjph'))).HTJ2KDecoder;
  });
  const charls = restartable(async () => {
    const { default: start } = await import('@cornerstonejs/codec-charls/decodewasmjs');
    return (await start(await options(loadWasm, 'charls'))).JpegLSDecoder;
  });
  const jpegTurbo = restartable(async () => {
    const { default: start } = await import('@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs');
    return (await start(await options(loadWasm, 'libjpeg-turbo'))).JPEGDecoder;
  });
  const decodeJpeg2000 = (stream: Uint8Array) => openJpeg((Decoder) => decodeOnce(new Decoder(), stream));
  const decodeHtj2k = (stream: Uint8Array) => openJph((Decoder) => decodeOnce(new Decoder(), stream));
  return {
    decodeJpeg2000,
    decodeHtj2k: hasSimd ? decodeHtj2k : decodeJpeg2000,
    decodeJpegLs: (stream) =>
      charls((Decoder) => {
        const decoder = new Decoder();
        return decodeOnce(decoder, stream, () => decoder.getInterleaveMode() === BY_PLANE);
      }),
    decodeJpeg: (stream) => jpegTurbo((Decoder) => decodeOnce(new Decoder(), stream)),
  };
}

async function options(loadWasm: LoadWasm, name: WasmName): Promise<EmscriptenOptions> {
  // OpenJPEG reports its progress on the console.
  return { wasmBinary: await loadWasm(name), print: () => undefined, printErr: () => undefined };
}

type Use<Module> = <Value>(use: (module: Module) => Value) => Promise<Value>;

function restartable<Module>(start: () => Promise<Module>): Use<Module> {
  let running: Promise<Module> | null = null;
  return async (use) => {
    try {
      running ??= start();
      const module = await orRefuse('decoder-unavailable', running);
      return await orRefuse('pixel-data-damaged', () => use(module));
    } catch (error) {
      running = null;
      throw error;
    }
  };
}

async function orRefuse<Value>(code: DicomErrorCode, work: Promise<Value> | (() => Value)): Promise<Value> {
  try {
    return await (typeof work === 'function' ? work() : work);
  } catch (cause) {
    throw dicomError(code, {}, cause);
  }
}

/** T.87 annex C: the interleave mode of a scan that holds one component. */
const BY_PLANE = 0;

function decodeOnce(
  decoder: EmscriptenImageDecoder,
  stream: Uint8Array,
  isByPlane = () => false,
): DecodedCells {
  decoder.getEncodedBuffer(stream.length).set(stream);
  decoder.decode();
  const { width, height, componentCount } = decoder.getFrameInfo();
  // The decoded buffer is a view on the module's memory, gone with the decoder: copy first.
  const decoded = decoder.getDecodedBuffer().slice();
  const isPlanar = componentCount > 1 && isByPlane();
  decoder.delete();
  const bytesPerCell = decoded.length / (width * height * componentCount);
  const cells = isPlanar ? byPixel(decoded, width * height, bytesPerCell) : decoded;
  return { rows: height, columns: width, samplesPerPixel: componentCount, bytesPerCell, cells };
}
