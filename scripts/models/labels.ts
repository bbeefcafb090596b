/** Names of the findings on screen. The model knows four groups of bones, not single ones: the labels say the group. */
export const labels: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  fracture: { fr: 'fracture', en: 'fracture' },
  hardware: { fr: 'matériel d’ostéosynthèse', en: 'fixation hardware' },
  several: { fr: 'plusieurs fractures', en: 'several fractures' },
  hand: { fr: 'main, poignet, avant-bras ou coude', en: 'hand, wrist, forearm or elbow' },
  leg: {
    fr: 'membre inférieur hors hanche (cuisse, genou, jambe, cheville, pied)',
    en: 'lower limb without hip (thigh, knee, leg, ankle, foot)',
  },
  hip: { fr: 'hanche et bassin', en: 'hip and pelvis' },
  shoulder: { fr: 'épaule, clavicule, scapula ou humérus', en: 'shoulder, clavicle, scapula or humerus' },
  frontal: { fr: 'incidence de face', en: 'frontal view' },
  lateral: { fr: 'incidence de profil', en: 'lateral view' },
  oblique: { fr: 'incidence oblique', en: 'oblique view' },
};

/** Words that name a side. The model learned none: the screen says so instead of pretending. */
export const lateralityWords = [
  'gauche',
  'gauches',
  'droit',
  'droits',
  'droite',
  'droites',
  'bilatéral',
  'bilatérale',
  'left',
  'right',
];

/**
 * Words in the vocabulary that change no answer: an ensemble scores every fracture alike, displaced or not, and a region
 * is a group of bones, so that « radius distal » is « radius ».
 */
export const undistinguishedWords = [
  'déplacée',
  'diaphysaire',
  'récente',
  'récent',
  'distal',
  'distale',
  'displaced',
  'acute',
];

/** Bone radiographs, digital, computed or scanned (PS3.3 C.7.3.1.1.1); OT is what converters write for pictures. */
export const domain = { modalities: ['CR', 'DX', 'RG', 'OT'], minSidePx: 64 };
