/** Draws the phantom films away from the page: a second of arithmetic that must not stop the mouse. */
import { expose } from 'comlink';
import { registerWorkerErrors, tellPolicyViolations } from '../foundation/index.ts';
import { phantomStudy } from './phantomDicom.ts';

registerWorkerErrors();
tellPolicyViolations();
const phantoms = { phantomStudy };
expose(phantoms);

export type PhantomProtocol = typeof phantoms;
