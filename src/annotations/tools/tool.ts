/**
 * A tool as a table: (state, event) -> next state and commands. It sees points in image pixels and no screen; what it
 * commands becomes one event of the log each.
 */
import type { Point } from '../mark.ts';
import type { Pitch } from './plane.ts';

export type ToolState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'placing';
      /** Put down so far. */
      readonly points: readonly Point[];
      readonly cursor: Point;
      readonly isPressed: boolean;
      /** Of a brush: the stroke takes away. */
      readonly isErasing?: boolean;
    }
  | {
      readonly kind: 'adjusting';
      readonly markId: string;
      /** null moves the whole mark. */
      readonly handle: number | null;
      readonly from: Point;
      readonly before: readonly Point[];
      readonly points: readonly Point[];
    };

export type ToolEvent =
  | {
      readonly kind: 'down' | 'move' | 'up';
      readonly at: Point;
      readonly slop: number;
      /** Shift is held: in a straight direction from the point before. */
      readonly isStraight?: boolean;
    }
  /** Enter: what is begun is whole, or a mark is put down in the middle of the view. */
  | { readonly kind: 'place'; readonly at: Point; readonly reach: number }
  | {
      readonly kind: 'grab';
      readonly markId: string;
      readonly handle: number | null;
      readonly points: readonly Point[];
      readonly at: Point;
    }
  /** A point more after this one, or this one less. */
  | {
      readonly kind: 'insert' | 'remove';
      readonly markId: string;
      readonly handle: number;
      readonly points: readonly Point[];
    }
  /** Escape, or a pointer that the browser took away: nothing happened. */
  | { readonly kind: 'cancel' };

export type ToolCommand =
  | { readonly kind: 'add'; readonly points: readonly Point[]; readonly isErasing?: boolean }
  | { readonly kind: 'move'; readonly markId: string; readonly points: readonly Point[] };

export interface ToolStep {
  readonly state: ToolState;
  readonly command: ToolCommand | null;
}

/** The event of a kind, also where several kinds are told alike. */
type EventOf<Kind, One = ToolEvent> = One extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? One
    : never
  : never;

export type ToolTable = {
  readonly [State in ToolState['kind']]: {
    readonly [Event in ToolEvent['kind']]?: (
      state: Extract<ToolState, { kind: State }>,
      event: EventOf<Event>,
      pitch: Pitch | null,
    ) => ToolStep;
  };
};

export const idle: ToolState = { kind: 'idle' };

export function still(state: ToolState): ToolStep {
  return { state, command: null };
}

/** What the table does not name changes nothing. */
export function stepBy(table: ToolTable): Tool['step'] {
  return (state, event, pitch = null) => {
    const row = table[state.kind] as Readonly<Record<string, Tool['step'] | undefined>>;
    return row[event.kind]?.(state, event, pitch) ?? still(state);
  };
}

export interface Tool {
  /** Whether there are as many points as make a mark. */
  readonly isWhole: (points: readonly Point[]) => boolean;
  /** `pitch` of the film, for what has right angles: those of the patient, not of oblong pixels. */
  readonly step: (state: ToolState, event: ToolEvent, pitch?: Pitch | null) => ToolStep;
  /** Where a person may take hold of a mark of this tool. */
  readonly handlesOf: (points: readonly Point[], pitch: Pitch | null) => readonly Point[];
  /** Beside which point of a whole mark its value is written. */
  readonly labelAt: (points: readonly Point[]) => Point;
  /** The directions that Shift holds it to. */
  readonly straightWays?: 'eight' | 'diagonals';
}
