/** Where a key leads in a grid that is filled row by row. */

export interface Grid {
  readonly count: number;
  readonly columns: number;
}

/** null: no key of the grid, or nothing lies there. */
export function gridStep(key: string, at: number, { count, columns }: Grid): number | null {
  const lastRow = Math.floor((count - 1) / columns);
  const to = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    // Below the last full row the end of a shorter one is the nearest.
    ArrowDown: Math.floor(at / columns) < lastRow ? Math.min(at + columns, count - 1) : null,
    ArrowUp: at - columns,
    Home: 0,
    End: count - 1,
  }[key];
  return to == null || to < 0 || to >= count || to === at ? null : to;
}
