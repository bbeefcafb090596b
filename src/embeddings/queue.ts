/** One job at a time, most urgent first, in order of arrival within a priority: the backend has one owner. */
export const priorities = ['text', 'screen', 'background'] as const;
export type Priority = (typeof priorities)[number];

export interface Queue {
  run<Value>(priority: Priority, job: () => Promise<Value>): Promise<Value>;
}

export function createQueue(): Queue {
  const waiting: Record<Priority, (() => Promise<void>)[]> = { text: [], screen: [], background: [] };
  let busy = false;

  async function drain(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let job = next(); job !== undefined; job = next()) await job();
    busy = false;
  }
  function next(): (() => Promise<void>) | undefined {
    const level = priorities.find((priority) => waiting[priority].length > 0);
    return level === undefined ? undefined : waiting[level].shift();
  }

  return {
    run: (priority, job) =>
      new Promise((resolve, reject) => {
        waiting[priority].push(() => job().then(resolve, reject));
        void drain();
      }),
  };
}
