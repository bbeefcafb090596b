/** Draws synthetic films away from the page: seconds of arithmetic that must not stop the mouse. */
import { expose, transfer } from 'comlink';
import { registerWorkerErrors, tellPolicyViolations, tellRequests } from '../foundation/index.ts';
import { drawDemonstrationFilm } from './demonstration.ts';
import { drawTrainingFilm } from './training/drawTrainingFilm.ts';
import type { PhantomFile } from './phantomDicom.ts';

registerWorkerErrors();
tellPolicyViolations();
tellRequests();
const phantoms = {
  /** `at` counts from 0 in the order of `DEMONSTRATION`. */
  draw: (at: number): PhantomFile => handedOver(drawDemonstrationFilm(at)),
  /** In the order of `TRAINING`. */
  drawTraining: (at: number): PhantomFile => handedOver(drawTrainingFilm(at)),
};
expose(phantoms);

function handedOver({ fileName, bytes }: PhantomFile): PhantomFile {
  return transfer({ fileName, bytes }, [bytes.buffer]);
}

export type PhantomProtocol = typeof phantoms;
