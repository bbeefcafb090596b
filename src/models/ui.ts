/** The model room's screens, for app/ only. */
export { ModelCard } from './ModelCard.tsx';
export { ModelList } from './ModelList.tsx';
export { eraseStoredModels } from './stored/storedModels.ts';
export { chosenModel, keepModelChoice, modelAddress, type ModelChoice } from './modelChoice.ts';
