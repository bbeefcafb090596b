/** The model that answers in this page; another one is taken at the next load, so that no vector of two models ever meets. */
import { chosenModel, keepModelChoice, modelAddress, type ModelChoice } from '../models/ui.ts';

const active = chosenModel(keptHere());

export const chosenModelUrl = modelAddress(active, `models/${import.meta.env.BUNDLED_MODEL}`);

export const modelChoice: ModelChoice = {
  active,
  choose(hash) {
    keepModelChoice(localStorage, hash);
    location.reload();
  },
};

/** Storage may be refused as a whole. */
function keptHere(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
