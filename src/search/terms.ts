/** Defined Terms that the page has words for; another value of a file is shown as the file writes it. */
import type { TFunction } from 'i18next';

/** Body Part Examined, PS3.16 Annex L: bones and joints. */
const regions = [
  'ANKLE',
  'ARM',
  'CALCANEUS',
  'CHEST',
  'CLAVICLE',
  'CSPINE',
  'ELBOW',
  'EXTREMITY',
  'FEMUR',
  'FINGER',
  'FOOT',
  'FOREARM',
  'HAND',
  'HIP',
  'HUMERUS',
  'KNEE',
  'LEG',
  'LSPINE',
  'PATELLA',
  'PELVIS',
  'RIB',
  'SACRUM',
  'SCAPULA',
  'SHOULDER',
  'SKULL',
  'SPINE',
  'STERNUM',
  'THUMB',
  'TOE',
  'TSPINE',
  'WRIST',
] as const;

/** View Position (0018,5101), PS3.3 C.8.11.7. */
const views = ['AP', 'PA', 'LL', 'RL', 'RLD', 'LLD', 'RLO', 'LLO'] as const;

export function regionWord(t: TFunction, region: string): string {
  const known = regions.find((term) => term === region);
  return known === undefined ? region : t(`search.region.${known}`);
}

export function viewWord(t: TFunction, view: string): string {
  const known = views.find((term) => term === view);
  return known === undefined ? view : t(`search.view.${known}`);
}
