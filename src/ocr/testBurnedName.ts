/** For tests: a name in the pixels of a hand, 800 by 1000 of 16 bits at the end of its file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from 'fast-png';

/** « LEFEBVRE Simone 12/03/1961 » over « IPP 7700421 CHU LILLE », drawn by Pillow, 330 by 70. */
const name = decode(readFileSync(path.join(import.meta.dirname, 'fixtures/name.png')));
const place = { x: 40, y: 20 };
const columns = 800;
const pixelBytes = columns * 1000 * 2;

/** Places of the pixels that its letters cover. */
export const letters: readonly number[] = Array.from({ length: name.width * name.height }, (_, at) => at)
  .filter((at) => name.data[at]! > 40)
  .map((at) => (place.y + Math.floor(at / name.width)) * columns + place.x + (at % name.width));

/** White letters. */
export function burnedName(file: Uint8Array): Uint8Array {
  const pixels = new Uint16Array(file.slice(-pixelBytes).buffer);
  for (const at of letters) pixels[at] = 4095;
  const burned = file.slice();
  burned.set(new Uint8Array(pixels.buffer), file.length - pixelBytes);
  return burned;
}
