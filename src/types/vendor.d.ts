/** Types of the pixel codecs, which ship none: only what `src/dicom/decode/` calls. */

interface EmscriptenOptions {
  readonly wasmBinary: Uint8Array;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}

interface EmscriptenImageDecoder {
  /** A view on the module's memory to write the encoded bytes into. */
  getEncodedBuffer(bytes: number): Uint8Array;
  /** Throws a bare number when the stream is damaged. */
  decode(): void;
  /** A view on the module's memory, valid until `delete`. */
  getDecodedBuffer(): Uint8Array;
  getFrameInfo(): { readonly width: number; readonly height: number; readonly componentCount: number };
  delete(): void;
}

declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  const start: (
    options: EmscriptenOptions,
  ) => Promise<{ readonly J2KDecoder: new () => EmscriptenImageDecoder }>;
  export default start;
}

declare module '@cornerstonejs/codec-openjph/wasmjs' {
  const start: (
    options: EmscriptenOptions,
  ) => Promise<{ readonly HTJ2KDecoder: new () => EmscriptenImageDecoder }>;
  export default start;
}

declare module '@cornerstonejs/codec-charls/decodewasmjs' {
  interface JpegLsDecoder extends EmscriptenImageDecoder {
    /** 0: one plane after the other; 1: line by line; 2: pixel by pixel. */
    getInterleaveMode(): number;
  }
  const start: (options: EmscriptenOptions) => Promise<{ readonly JpegLSDecoder: new () => JpegLsDecoder }>;
  export default start;
}

declare module '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs' {
  const start: (
    options: EmscriptenOptions,
  ) => Promise<{ readonly JPEGDecoder: new () => EmscriptenImageDecoder }>;
  export default start;
}

declare module 'jpeg-lossless-decoder-js' {
  export class Decoder {
    constructor(buffer?: ArrayBuffer | null, bytesPerCell?: number);
    decode(buffer: ArrayBufferLike, offset: number, length: number): Uint8Array | Uint16Array;
    /** Row reached; the number of rows when the scan was whole. */
    readonly yLoc: number;
    /** Bytes read. */
    readonly stream: { readonly index: number } | null;
    /** Predictor 7, chosen by name when a scan asks for it. */
    select7: (component?: number) => number;
    getPreviousX(component?: number): number;
    getPreviousY(component?: number): number;
  }
}

/** The part of tesseract.js-core 7.0.0 that ocr/ uses; the package carries no types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface TesseractApi {
    /** 0 where the language was taken; the second engine mode is LSTM alone. */
    Init: (dataPath: null, language: string, engineMode: number) => number;
    SetVariable: (name: string, value: string) => boolean;
    /** Reads `/input`; 1 where it cannot. */
    SetImageFile: (exifOrientation: number, angle: number) => number;
    Recognize: (monitor: null) => number;
    GetTSVText: (page: number) => string;
  }
  interface TesseractMachine {
    readonly FS: { writeFile: (path: string, content: Uint8Array) => void };
    readonly TessBaseAPI: new () => TesseractApi;
  }
  export default function createCore(options?: {
    readonly wasmBinary?: Uint8Array;
  }): Promise<TesseractMachine>;
}
