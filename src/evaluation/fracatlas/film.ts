/** A film of FracAtlas (Abedeen et al. 2023) with what is known of it, whatever layout the set has on disk. */
import type { Fold } from '../datasets/labelledSet.ts';
import type { Box } from '../measures/box.ts';

export const regions = ['hand', 'leg', 'hip', 'shoulder'] as const;
export const views = ['frontal', 'lateral', 'oblique'] as const;

export interface FracatlasFilm {
  /** From the data folder. */
  readonly file: string;
  /** Films whose numbers follow one another are mostly one patient's; there is no patient id. Drawn together. */
  readonly group: number;
  readonly fold: Fold;
  readonly regions: readonly string[];
  readonly views: readonly string[];
  readonly fractures: number;
  readonly hasHardware: boolean;
  /** The original is a large scan: another device, and other patients, than the small pictures. */
  readonly isLarge: boolean;
  /** Round the fractures. */
  readonly boxes: readonly Box[];
}

/** `images/Fractured/IMG0000025.jpg` → 25; null where the name has no number. */
export function numberOf(file: string): number | null {
  const digits = /(\d+)\.\w+$/.exec(file)?.[1];
  return digits === undefined ? null : Number(digits);
}

export function groupOf(number: number): number {
  return Math.floor(number / 2);
}

/** « cx cy w h », shares of width and height, as YOLO writes a box after its class. */
export function yoloBox(numbers: readonly number[]): Box | null {
  const [x, y, width, height] = numbers;
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  if (numbers.length !== 4 || numbers.some((value) => !Number.isFinite(value))) return null;
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}
