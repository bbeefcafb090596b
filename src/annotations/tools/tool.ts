/**
 * A tool as a table: (state, event) -> next state and commands. It sees points in image pixels and no screen; what it
 * commands becomes one event of the log each.
 */
import type { Point } from '../mark.ts';

export type ToolState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'placing';
      /** Put down so far. */
      readonly points: readonly Point[];
      readonly cursor: Point;
      readonly isPressed: boolean;
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
  | { readonly kind: 'down' | 'move' | 'up'; readonly at: Point; readonly slop: number }
  | { readonly kind: 'place'; readonly at: Point; readonly reach: number }
  | {
      readonly kind: 'grab';
      readonly markId: string;
      readonly handle: number | null;
      readonly points: readonly Point[];
      readonly at: Point;
    }
  /** Escape, or a pointer that the browser took away: nothing happened. */
  | { readonly kind: 'cancel' };

export type ToolCommand =
  | { readonly kind: 'add'; readonly points: readonly Point[] }
  | { readonly kind: 'move'; readonly markId: string; readonly points: readonly Point[] };

export interface ToolStep {
  readonly state: ToolState;
  readonly command: ToolCommand | null;
}

export type ToolTable = {
  readonly [State in ToolState['kind']]: {
    readonly [Event in ToolEvent['kind']]?: (
      state: Extract<ToolState, { kind: State }>,
      event: Extract<ToolEvent, { kind: Event }>,
    ) => ToolStep;
  };
};

export const idle: ToolState = { kind: 'idle' };

export function still(state: ToolState): ToolStep {
  return { state, command: null };
}

/** What the table does not name changes nothing. */
export function stepBy(table: ToolTable, state: ToolState, event: ToolEvent): ToolStep {
  const row = table[state.kind] as Readonly<Record<string, unknown>>;
  const act = row[event.kind] as ((state: ToolState, event: ToolEvent) => ToolStep) | undefined;
  return act === undefined ? still(state) : act(state, event);
}

export interface Tool {
  /** Points that make a mark. */
  readonly count: number;
  readonly step: (state: ToolState, event: ToolEvent) => ToolStep;
  /** Where a person may take hold of a mark of this tool. */
  readonly handlesOf: (points: readonly Point[]) => readonly Point[];
  /** Beside which point of a whole mark its value is written. */
  readonly labelAt: (points: readonly Point[]) => Point;
}
