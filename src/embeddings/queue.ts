/** One job at a time, most urgent first, in order of arrival within a priority: the backend has one owner. */
import type { OsseletError } from '../foundation/index.ts';

export const priorities = ['text', 'screen', 'background'] as const;
export type Priority = (typeof priorities)[number];

export interface Queue {
  run<Value>(priority: Priority, job: () => Promise<Value>): Promise<Value>;
  /** The jobs that wait are rejected and never run; the one under way ends by itself. */
  abandon(reason: OsseletError): void;
}

interface Waiting {
  readonly run: () => Promise<void>;
  readonly reject: (reason: OsseletError) => void;
}

export function createQueue(): Queue {
  const waiting: Record<Priority, Waiting[]> = { text: [], screen: [], background: [] };
  let busy = false;

  async function drain(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let job = next(); job !== undefined; job = next()) await job.run();
    busy = false;
  }
  function next(): Waiting | undefined {
    const level = priorities.find((priority) => waiting[priority].length > 0);
    return level === undefined ? undefined : waiting[level].shift();
  }

  return {
    run: (priority, job) =>
      new Promise((resolve, reject) => {
        waiting[priority].push({ run: () => job().then(resolve, reject), reject });
        void drain();
      }),
    abandon(reason) {
      for (const priority of priorities) {
        for (const { reject } of waiting[priority].splice(0)) reject(reason);
      }
    },
  };
}
