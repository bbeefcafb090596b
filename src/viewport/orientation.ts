/**
 * Which way of the patient each edge of the screen shows, from (0020,0020) (PS3.3 C.7.6.1.1.1): where the right end of a
 * row and the lower end of a column point. Letters are those of DICOM, R L A P H F: D and G would be read as other
 * things by software and colleagues abroad; their names are in the words of the page. Unknown means no letter.
 */
import { imageToCanvas, type Turn } from './geometry.ts';

export type Direction = 'R' | 'L' | 'A' | 'P' | 'H' | 'F';
export type Edge = 'left' | 'right' | 'top' | 'bottom';
export type EdgeDirections = Readonly<Record<Edge, readonly Direction[]>>;

const opposites = { R: 'L', L: 'R', A: 'P', P: 'A', H: 'F', F: 'H' } as const;

/** Null where the file does not say, or says it of an animal (other letters), or contradicts itself. */
export function edgeDirections(
  patientOrientation: readonly [row: string, column: string] | null,
  turn: Turn,
): EdgeDirections | null {
  const [row, column] = (patientOrientation ?? ['', '']).map(directionsOf);
  if (!row?.[0] || !column?.[0] || isAlong([column[0]], row[0])) return null;
  const across = edgesOf(turn, { x: 1, y: 0 });
  const down = edgesOf(turn, { x: 0, y: 1 });
  return {
    ...({ [across.end]: row, [across.start]: row.map(opposite) } as Record<'left' | 'right', Direction[]>),
    ...({ [down.end]: column, [down.start]: column.map(opposite) } as Record<'top' | 'bottom', Direction[]>),
  };
}

function directionsOf(letters: string): readonly Direction[] | null {
  const directions = [...letters].filter(isDirection);
  if (directions.length === 0 || directions.length !== letters.length) return null;
  const isTwice = directions.some((letter, at) => isAlong(directions.slice(0, at), letter));
  return isTwice ? null : directions;
}

function isDirection(letter: string): letter is Direction {
  return Object.hasOwn(opposites, letter);
}

/** Along the same axis of the body. Main directions cannot be; the lesser ones of an oblique view may. */
function isAlong(directions: readonly Direction[], letter: Direction): boolean {
  return directions.includes(letter) || directions.includes(opposite(letter));
}

function opposite(letter: Direction): Direction {
  return opposites[letter];
}

/** Edges of the screen that a way along the film starts and ends at. */
function edgesOf(turn: Turn, { x, y }: { x: number; y: number }): Record<'start' | 'end', Edge> {
  const sheet = { columns: 1, rows: 1, stretch: { x: 1, y: 1 } };
  const placement = { scale: 1, translation: { x: 0, y: 0 }, turn };
  const { a, b, c, d } = imageToCanvas(sheet, { width: 1, height: 1 }, placement);
  const [across, down] = [a * x + c * y, b * x + d * y];
  if (across !== 0) return across > 0 ? { start: 'left', end: 'right' } : { start: 'right', end: 'left' };
  return down > 0 ? { start: 'top', end: 'bottom' } : { start: 'bottom', end: 'top' };
}
