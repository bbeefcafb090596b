/** The search worker: it holds the vectors and ranks them, so that the page stays free among 100,000 films. */
import { expose } from 'comlink';
import { registerWorkerErrors, tellPolicyViolations, tellRequests } from '../foundation/index.ts';
import type { SearchProtocol } from './protocol.ts';
import { createSearchIndex } from './vectors/searchIndex.ts';

registerWorkerErrors();
tellPolicyViolations();
tellRequests();
const protocol: SearchProtocol = createSearchIndex();
expose(protocol);
