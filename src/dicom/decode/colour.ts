/**
 * Red, green, blue to 8 bits for the eye, and to grey exactly as Pillow's convert('L') does: ITU-R 601-2 luma in
 * 16-bit fixed point.
 */
type Values = Uint8Array | Uint16Array | Uint32Array;

const RED = 19_595;
const GREEN = 38_470;
const BLUE = 7_471;
const HALF = 0x8000;

/** Values of more than 16 bits overflow integer arithmetic here: they go by doubles. */
function luminance(red: number, green: number, blue: number): number {
  return Math.floor((red * RED + green * GREEN + blue * BLUE + HALF) / 65_536);
}

/** @param colours pixel after pixel, `stride` values each, red green blue first */
export function toLuminance<Kind extends Values>(colours: Kind, grey: Kind, stride: number): Kind {
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += stride)
    grey[pixel] = luminance(colours[at] ?? 0, colours[at + 1] ?? 0, colours[at + 2] ?? 0);
  return grey;
}

/** The whole range of `bitsStored` bits onto 0 to 255. */
export function toColour8(colours: Values, bitsStored: number): Uint8Array {
  const factor = 255 / (2 ** bitsStored - 1);
  const colour = new Uint8Array(colours.length);
  for (let at = 0; at < colour.length; at++) colour[at] = Math.round((colours[at] ?? 0) * factor);
  return colour;
}

/** Mean over pixels of the largest minus the smallest channel: 0 for a grey picture saved in colour. */
export function meanChroma(colours: Uint8Array, stride: number): number {
  let sum = 0;
  for (let at = 0; at + 2 < colours.length; at += stride) {
    const red = colours[at] ?? 0;
    const green = colours[at + 1] ?? 0;
    const blue = colours[at + 2] ?? 0;
    sum += Math.max(red, green, blue) - Math.min(red, green, blue);
  }
  return (sum * stride) / colours.length;
}
