/** The model room's screens, for app/ only. */
export { ModelCard } from './ModelCard.tsx';
