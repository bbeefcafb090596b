/** The film of every measure: a phantom hand of 2500 columns and 3000 rows, 14 bits, with the noise of a detector. */
import { phantomHand } from '../../src/phantom/index.ts';
import { dxImage, uidFrom, writeDicom } from '../../src/dicom/index.ts';
import { aDxImage } from '../../src/dicom/write/aDxImage.ts';

const [columns, rows] = [2500, 3000];
const noise = 24;

export function benchFilm(): Uint8Array {
  const hand = phantomHand({ seed: 1 });
  const pixels = new Uint16Array(rows * columns);
  let state = 1;
  for (let row = 0; row < rows; row++) {
    const from = Math.floor((row * hand.rows) / rows) * hand.columns;
    for (let column = 0; column < columns; column++) {
      // Numerical Recipes' linear congruence: the same film each time.
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const value = (hand.pixels[from + Math.floor((column * hand.columns) / columns)] ?? 0) * 4;
      pixels[row * columns + column] = Math.min(16383, value + ((state >>> 24) % noise));
    }
  }
  return writeDicom(
    dxImage(aDxImage({ rows, columns, pixels, bitsStored: 14, sopInstanceUid: uidFrom('bench') })),
  );
}
