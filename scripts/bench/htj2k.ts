/** No outside tool of the system writes HTJ2K in DICOM: OpenJPH's own encoder does, from the same package as the decoder. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decodeFrame, nodeCodecs, openFilms } from '../../src/dicom/index.ts';
import { encapsulated } from '../../src/dicom/open/aFile.ts';

interface Encoder {
  getDecodedBuffer(frame: object): Uint8Array;
  setQuality(isLossless: boolean, step: number): void;
  encode(): void;
  getEncodedBuffer(): Uint8Array;
}
type Start = (options: { wasmBinary: Uint8Array }) => Promise<{ readonly HTJ2KEncoder: new () => Encoder }>;

const lossless = '1.2.840.10008.1.2.4.201';

export async function htj2kFilm(plain: Uint8Array): Promise<Uint8Array> {
  const codecs = nodeCodecs();
  const opened = await openFilms('plain.dcm', plain, codecs);
  if (!opened.ok) throw opened.error;
  const { film, stored } = await decodeFrame(opened.value[0]!, codecs);
  const { rows, columns } = film;
  const stream = await encoded(Uint16Array.from(stored), rows, columns);
  const even = stream.length % 2 === 0 ? stream : Uint8Array.of(...stream, 0);
  return encapsulated(lossless, { rows, columns, bits: 16, stored: 14 }, [], [even]);
}

async function encoded(values: Uint16Array, height: number, width: number): Promise<Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  const { default: start } = (await import('@cornerstonejs/codec-openjph/wasmjs')) as unknown as {
    default: Start;
  };
  const { HTJ2KEncoder } = await start({
    wasmBinary: readFileSync(resolve('@cornerstonejs/codec-openjph/wasm')),
  });
  const encoder = new HTJ2KEncoder();
  const frame = { width, height, bitsPerSample: 14, componentCount: 1, isSigned: false };
  encoder
    .getDecodedBuffer({ ...frame, isUsingColorTransform: false })
    .set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  encoder.setQuality(true, 0);
  encoder.encode();
  return encoder.getEncodedBuffer().slice();
}
