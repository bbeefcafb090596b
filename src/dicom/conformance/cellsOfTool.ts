/**
 * Uncompressed cells that an outside program wrote, to samples: read here by the letter of PS3.5 8.1.1 and by nothing
 * of what reads films, so that the two can disagree.
 */
export interface ToolLayout {
  readonly photometric: string;
  readonly samples: number;
  readonly isByPlane: boolean;
  readonly frames: number;
  readonly pixels: number;
  readonly allocated: number;
  readonly stored: number;
  readonly highBit: number;
  readonly isSigned: boolean;
}

/** Sample after sample, colour-by-pixel, frame after frame; `null` when the bytes are fewer than the layout says. */
export function samplesOf(bytes: Uint8Array, layout: ToolLayout): Float64Array | null {
  const { pixels, samples, frames, allocated, photometric } = layout;
  const isShared = photometric.endsWith('_422') && bytes.length < pixels * samples * frames;
  const perFrame = pixels * (isShared ? 2 : samples);
  if (bytes.length * 8 < perFrame * frames * allocated) return null;
  const place = placeOf(layout, isShared);
  const values = new Float64Array(pixels * samples * frames);
  for (let frame = 0, at = 0; frame < frames; frame++)
    for (let pixel = 0; pixel < pixels; pixel++)
      for (let sample = 0; sample < samples; sample++)
        values[at++] = valueAt(bytes, frame * perFrame + place(pixel, sample), layout);
  return values;
}

function placeOf({ samples, pixels, isByPlane }: ToolLayout, isShared: boolean) {
  return (pixel: number, sample: number): number => {
    if (isShared) return 4 * Math.floor(pixel / 2) + (sample === 0 ? pixel % 2 : 1 + sample);
    return isByPlane ? sample * pixels + pixel : pixel * samples + sample;
  };
}

/** Little-endian cells. */
function valueAt(
  bytes: Uint8Array,
  cell: number,
  { allocated, stored, highBit, isSigned }: ToolLayout,
): number {
  let value = 0;
  if (allocated === 1) value = ((bytes[cell >> 3] ?? 0) >> (cell & 7)) & 1;
  else
    for (let byte = allocated / 8 - 1; byte >= 0; byte--)
      value = value * 256 + (bytes[cell * (allocated / 8) + byte] ?? 0);
  const below = Math.floor(value / 2 ** (highBit + 1 - stored)) % 2 ** stored;
  return isSigned && below >= 2 ** (stored - 1) ? below - 2 ** stored : below;
}
