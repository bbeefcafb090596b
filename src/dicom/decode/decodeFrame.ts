/** A film's source to its frame: stored values, colours, their range and their hash. Throws the room's typed error. */
import { sha256Hex, toOsseletError } from '../../foundation/index.ts';
import { inFile } from '../errors.ts';
import type { Frame, StoredValues } from '../film.ts';
import type { FilmSource } from '../source.ts';
import type { Codecs } from './codecs.ts';
import { toColour8, toLuminance } from './colour.ts';
import { decodeOverlays } from './overlayBits.ts';
import { decodeSamples } from './samples.ts';
import { toColours } from './toColours.ts';

export async function decodeFrame(source: FilmSource, codecs: Codecs): Promise<Frame> {
  const { film, layout, palette } = source;
  try {
    const samples = await decodeSamples(source, codecs);
    const colours = toColours(samples, layout, palette);
    const sha256 = await hashOf((colours ?? samples).values);
    const display = { ...source.display, overlays: decodeOverlays(source) };
    const whole = { film, sha256, display };
    if (colours === null) return { ...whole, stored: samples.values, colour: null, ...range(samples.values) };
    const stored = toLuminance(colours.values, colours.values.slice(0, layout.rows * layout.columns), 3);
    return { ...whole, stored, colour: toColour8(colours.values, colours.bits), ...range(stored) };
  } catch (error) {
    throw inFile(toOsseletError(error), film.fileName);
  }
}

function hashOf({ buffer, byteOffset, byteLength }: StoredValues): Promise<string> {
  return sha256Hex(new Uint8Array(buffer, byteOffset, byteLength));
}

function range(values: StoredValues): { min: number; max: number } {
  let min = values[0] ?? 0;
  let max = min;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
