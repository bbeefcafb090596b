/** A file to the 8-bit square that the model sees: the same steps as in the app. */
import {
  decodeFrame,
  nodeCodecs,
  openFilms,
  renderGrey8,
  squareGrey8,
  type Grey8,
  type SquareRule,
} from '../../src/dicom/index.ts';
import { assert } from '../../src/foundation/index.ts';

const codecs = nodeCodecs();

export async function squareOf(fileName: string, bytes: Uint8Array, rule: SquareRule): Promise<Grey8> {
  return squareGrey8(await greyOf(fileName, bytes), rule);
}

export async function greyOf(fileName: string, bytes: Uint8Array): Promise<Grey8> {
  const opened = await openFilms(fileName, bytes, codecs);
  if (!opened.ok) throw opened.error;
  const [film] = opened.value;
  assert(film !== undefined, () => `${fileName} holds no film`);
  return renderGrey8(await decodeFrame(film, codecs));
}
