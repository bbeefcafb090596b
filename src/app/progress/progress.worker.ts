/** The progress worker: the board of a log of 100,000 events is made here, so that the page stays free. */
import { expose } from 'comlink';
import { createAnnotationLog } from '../../annotations/index.ts';
import { registerWorkerErrors, tellPolicyViolations, tellRequests } from '../../foundation/index.ts';
import { openBrowserStorage } from '../../storage/index.ts';
import { createDesk } from './desk.ts';
import type { ProgressProtocol } from './protocol.ts';

registerWorkerErrors();
tellPolicyViolations();
tellRequests();
const protocol: ProgressProtocol = createDesk(async () => {
  const storage = openBrowserStorage();
  const events = await createAnnotationLog(storage).all();
  storage.close();
  return events;
});
expose(protocol);
