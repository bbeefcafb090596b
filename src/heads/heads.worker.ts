/** The heads worker: training takes seconds of a processor, and the page stays free. */
import { expose } from 'comlink';
import { registerWorkerErrors, tellPolicyViolations, tellRequests } from '../foundation/index.ts';
import type { HeadsProtocol } from './protocol.ts';
import { createTrainer } from './trainInTurns.ts';

registerWorkerErrors();
tellPolicyViolations();
tellRequests();
const protocol: HeadsProtocol = createTrainer();
expose(protocol);
