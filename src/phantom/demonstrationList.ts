/** What the demonstration study holds, apart from how it is drawn: the page lists the films before the first is there. */
import type { HandFinding } from './hand/handFindings.ts';
import type { KneeFinding } from './knee/kneeFindings.ts';
import type { Alignment } from './leg/legAxes.ts';
import type { ShoulderFinding } from './shoulder/shoulderFindings.ts';

export type DemonstrationFilm =
  | { readonly region: 'hand'; readonly finding: HandFinding | null }
  | { readonly region: 'knee'; readonly finding: KneeFinding | null }
  | { readonly region: 'leg'; readonly finding: Alignment | null }
  | { readonly region: 'shoulder'; readonly finding: ShoulderFinding | null };
export type Region = DemonstrationFilm['region'];

/** One patient who never was: the same seed for all films, left where the second letter of the marker says G. */
export const DEMONSTRATION_SEED = 1;

export const DEMONSTRATION: readonly DemonstrationFilm[] = [
  { region: 'hand', finding: null },
  { region: 'hand', finding: 'fracture' },
  { region: 'hand', finding: 'plate' },
  { region: 'knee', finding: null },
  { region: 'knee', finding: 'arthrosis' },
  { region: 'knee', finding: 'plateau-fracture' },
  { region: 'knee', finding: 'prosthesis' },
  { region: 'knee', finding: 'growth-plates' },
  { region: 'leg', finding: null },
  { region: 'leg', finding: 'varus' },
  { region: 'shoulder', finding: null },
  { region: 'shoulder', finding: 'neck-fracture' },
  { region: 'shoulder', finding: 'dislocation' },
];

const REGION_WORDS: Record<Region, string> = {
  hand: 'main',
  knee: 'genou',
  leg: 'membre-inferieur',
  shoulder: 'epaule',
};
const FINDING_WORDS: Record<NonNullable<DemonstrationFilm['finding']>, string> = {
  fracture: 'fracture',
  arthrosis: 'arthrose',
  'growth-plates': 'cartilages-de-croissance',
  'plateau-fracture': 'fracture-plateau-tibial',
  'femur-fracture': 'fracture-femur',
  plate: 'plaque',
  prosthesis: 'prothese',
  varus: 'varus',
  valgus: 'valgus',
  'neck-fracture': 'fracture-col-humerus',
  dislocation: 'luxation',
  'growth-plate': 'cartilage-de-croissance',
};

/** Name of the file, without its ending. */
export function stemOf({ region, finding }: DemonstrationFilm): string {
  const suffix = finding === null ? '' : `-${FINDING_WORDS[finding]}`;
  return `fantome-${REGION_WORDS[region]}-${DEMONSTRATION_SEED}${suffix}`;
}

/** @public Names of the files in the order in which they are drawn. */
export function demonstrationNames(): string[] {
  return DEMONSTRATION.map((film) => `${stemOf(film)}.dcm`);
}
