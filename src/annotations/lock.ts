/**
 * One writer at a time. A Web Lock covers all tabs of the origin; where there is none (Node), a queue covers this
 * process, which is then the only one that can reach the storage. A browser that keeps nothing refuses locks too: then the
 * queue has to do, and storage itself says that it is closed.
 */
export type Exclusively = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;

export function createExclusively(): Exclusively {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  const queue = createQueue();
  if (locks === undefined) return queue;
  return async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    let isGranted = false;
    const granted = (): Promise<Value> => {
      isGranted = true;
      return work();
    };
    try {
      return await locks.request(name, granted);
    } catch (error) {
      if (isGranted) throw error;
      return queue(name, work);
    }
  };
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
