/**
 * What is brighter than its surroundings and thin (white top-hat, Serra 1982): a picture less its opening by a square. Burned-in
 * letters stay, bones go, whatever grey lies behind. Maxima run in constant time a pixel (van Herk 1992, Gil and Werman 1993).
 */
import type { GreyPicture } from './protocol.ts';

export function whiteTopHat({ width, height, data }: GreyPicture, radius: number): Uint8Array {
  const negative = negated(data);
  // The minimum of a picture is the maximum of its negative.
  const eroded = negated(dilated(negative, width, height, radius));
  const opened = dilated(eroded, width, height, radius);
  return data.map((grey, at) => grey - opened[at]!);
}

export function negated(data: Uint8Array): Uint8Array {
  return data.map((grey) => 255 - grey);
}

function dilated(data: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const across = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    runningMaximum(data, across, { from: y * width, step: 1, count: width, radius });
  const both = new Uint8Array(data.length);
  for (let x = 0; x < width; x++)
    runningMaximum(across, both, { from: x, step: width, count: height, radius });
  return both;
}

interface Line {
  readonly from: number;
  readonly step: number;
  readonly count: number;
  readonly radius: number;
}

/** Of each place the largest within `radius` on either side; beyond the ends there is nothing. */
function runningMaximum(source: Uint8Array, target: Uint8Array, { from, step, count, radius }: Line): void {
  const window = 2 * radius + 1;
  const padded = count + 2 * radius;
  const [forward, backward] = [new Uint8Array(padded), new Uint8Array(padded)];
  const at = (place: number): number => {
    const inside = place - radius;
    return inside < 0 || inside >= count ? 0 : source[from + inside * step]!;
  };
  for (let place = 0; place < padded; place++)
    forward[place] = place % window === 0 ? at(place) : Math.max(forward[place - 1]!, at(place));
  for (let place = padded - 1; place >= 0; place--) {
    const isLast = place === padded - 1 || (place + 1) % window === 0;
    backward[place] = isLast ? at(place) : Math.max(backward[place + 1]!, at(place));
  }
  for (let place = 0; place < count; place++)
    target[from + place * step] = Math.max(backward[place]!, forward[place + window - 1]!);
}
