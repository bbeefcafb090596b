/** Draws the demonstration study away from the page: seconds of arithmetic that must not stop the mouse. */
import { expose, transfer } from 'comlink';
import { registerWorkerErrors, tellPolicyViolations, tellRequests } from '../foundation/index.ts';
import { drawDemonstrationFilm } from './demonstration.ts';
import type { PhantomFile } from './phantomDicom.ts';

registerWorkerErrors();
tellPolicyViolations();
tellRequests();
const phantoms = {
  /** `at` counts from 0 in the order of `DEMONSTRATION`. */
  draw(at: number): PhantomFile {
    const { fileName, bytes } = drawDemonstrationFilm(at);
    return transfer({ fileName, bytes }, [bytes.buffer]);
  },
};
expose(phantoms);

export type PhantomProtocol = typeof phantoms;
