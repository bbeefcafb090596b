/** The names of the bones on a film of the hand. */
export type Finger = 1 | 2 | 3 | 4 | 5;
export const CARPALS = [
  'scaphoid',
  'lunate',
  'triquetrum',
  'pisiform',
  'trapezium',
  'trapezoid',
  'capitate',
  'hamate',
] as const;
export type BoneName =
  | (typeof CARPALS)[number]
  | `metacarpal-${Finger}`
  | `proximal-phalanx-${Finger}`
  | `middle-phalanx-${2 | 3 | 4 | 5}`
  | `distal-phalanx-${Finger}`
  | 'sesamoid-radial'
  | 'sesamoid-ulnar'
  | 'radius'
  | 'ulna';
