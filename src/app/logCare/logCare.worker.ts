/**
 * Looks after the log while the page goes on: packs long ones, so that they are read quickly, and verifies every chain. It has a
 * connection to the database of its own, and pauses between its steps, so that whoever writes never waits for long.
 */
import { expose } from 'comlink';
import { faultsIn, type LogFault } from '../../annotations/index.ts';
import { registerWorkerErrors, tellPolicyViolations, tellRequests } from '../../foundation/index.ts';
import { openBrowserStorage } from '../../storage/index.ts';

registerWorkerErrors();
tellPolicyViolations();
tellRequests();

export interface LogCareProtocol {
  pack(database: string | undefined): Promise<void>;
  verify(database: string | undefined): Promise<LogFault[]>;
}

const pauseMs = 20;

const protocol: LogCareProtocol = {
  async pack(database) {
    const storage = openBrowserStorage(database);
    try {
      while (await storage.events.pack()) await pause();
    } finally {
      storage.close();
    }
  },
  async verify(database) {
    const storage = openBrowserStorage(database);
    try {
      return await faultsIn(withPauses(storage.events.pages()));
    } finally {
      storage.close();
    }
  },
};
expose(protocol);

async function* withPauses<Page>(pages: AsyncIterable<Page>): AsyncIterable<Page> {
  for await (const page of pages) {
    yield page;
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}
