/** A file to the 8-bit square that the model sees: the same steps as in the app. */
import {
  decodeFrame,
  letterboxGrey8,
  nodeCodecs,
  openFilms,
  renderGrey8,
  type Grey8,
} from '../../src/dicom/index.ts';
import { assert } from '../../src/foundation/index.ts';

const codecs = nodeCodecs();

export async function letterboxed(fileName: string, bytes: Uint8Array, side: number): Promise<Grey8> {
  const opened = await openFilms(fileName, bytes, codecs);
  if (!opened.ok) throw opened.error;
  const [film] = opened.value;
  assert(film !== undefined, () => `${fileName} holds no film`);
  return letterboxGrey8(renderGrey8(await decodeFrame(film, codecs)), side);
}
