/** The film of the self-test: a phantom hand with a fracture, so that the folder holds nobody's radiograph. */
import { phantomHandDicom } from '../../src/phantom/index.ts';
import { squareOf } from './films.ts';

export async function selfTestFilm(side: number): Promise<Uint8Array> {
  const { fileName, bytes } = phantomHandDicom({ seed: 1, finding: 'fracture' });
  return (await squareOf(fileName, bytes, { fit: 'letterbox', sidePx: side })).data;
}
