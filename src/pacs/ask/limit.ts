/** At most `count` of these at the same time; the others wait in the order they came. */
export type Limit = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function createLimit(count: number): Limit {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= count) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place goes to who waits, uncounted: nobody slips in between.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
