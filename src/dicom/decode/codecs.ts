/**
 * The two WebAssembly decoders behind one face. Where their .wasm bytes come from is injected: a URL of ours in
 * the browser's worker, node_modules in Node. A module is started when first needed and dropped whenever a call
 * throws (they throw bare numbers, and an aborted module must not decode the next film).
 */
import { dicomError, type DicomErrorCode } from '../errors.ts';

export type WasmName = 'openjpeg' | 'libjpeg-turbo';
export type LoadWasm = (name: WasmName) => Promise<Uint8Array>;

/** Cells colour-by-pixel; 16-bit cells are little-endian. `cells` is a copy owned by the receiver. */
export interface DecodedCells {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: number;
  readonly bytesPerCell: number;
  readonly cells: Uint8Array;
}

export interface Codecs {
  decodeJpeg2000(stream: Uint8Array): Promise<DecodedCells>;
  /** Baseline, extended 8-bit and progressive JPEG; YCbCr comes back as RGB. */
  decodeJpeg(stream: Uint8Array): Promise<DecodedCells>;
}

export function createCodecs(loadWasm: LoadWasm): Codecs {
  const openJpeg = restartable(async () => {
    const { default: start } = await import('@cornerstonejs/codec-openjpeg/decodewasmjs');
    return (await start(await options(loadWasm, 'openjpeg'))).J2KDecoder;
  });
  const jpegTurbo = restartable(async () => {
    const { default: start } = await import('@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs');
    return (await start(await options(loadWasm, 'libjpeg-turbo'))).JPEGDecoder;
  });
  return {
    decodeJpeg2000: (stream) => openJpeg((Decoder) => decodeOnce(new Decoder(), stream)),
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

function decodeOnce(decoder: EmscriptenImageDecoder, stream: Uint8Array): DecodedCells {
  decoder.getEncodedBuffer(stream.length).set(stream);
  decoder.decode();
  const { width, height, componentCount } = decoder.getFrameInfo();
  // The decoded buffer is a view on the module's memory, gone with the decoder: copy first.
  const cells = decoder.getDecodedBuffer().slice();
  decoder.delete();
  const bytesPerCell = cells.length / (width * height * componentCount);
  return { rows: height, columns: width, samplesPerPixel: componentCount, bytesPerCell, cells };
}
