/** Test helper: reads reference arrays (raw little-endian) from ../shared and tells the largest difference. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const shared = path.resolve(import.meta.dirname, '../../../shared');

const sharedPath = (...parts: string[]): string => path.join(shared, ...parts);
export const hasShared = (...parts: string[]): boolean => existsSync(sharedPath(...parts));

export function readBytes(...parts: string[]): Uint8Array {
  return new Uint8Array(readFileSync(sharedPath(...parts)));
}

export function readFloats(...parts: string[]): Float32Array {
  return new Float32Array(readBytes(...parts).buffer);
}

export function readJson<Shape>(...parts: string[]): Shape {
  return JSON.parse(readFileSync(sharedPath(...parts), 'utf8')) as Shape;
}

export function maxDifference(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (found.length !== expected.length) return Infinity;
  return Array.from(expected).reduce(
    (worst, value, i) => Math.max(worst, Math.abs(value - (found[i] ?? NaN))),
    0,
  );
}
