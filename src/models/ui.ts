/** The model room's screens, for app/ only. */
export { ModelCard } from './ModelCard.tsx';
export { ModelList } from './ModelList.tsx';
export { chosenModel, keepModelChoice, modelAddress, type ModelChoice } from './modelChoice.ts';
