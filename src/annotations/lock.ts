/**
 * One writer at a time. A Web Lock covers all tabs of the origin; where there is none (Node), a queue covers this
 * process, which is then the only one that can reach the storage.
 */
export type Exclusively = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;

export function createExclusively(): Exclusively {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  return locks === undefined ? createQueue() : (name, work) => locks.request(name, work);
}

function createQueue(): Exclusively {
  const tails = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const result = (tails.get(name) ?? Promise.resolve()).then(work);
    tails.set(
      name,
      result.catch(() => undefined),
    );
    return result;
  };
}
