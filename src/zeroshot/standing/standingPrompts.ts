/**
 * What is asked of every film without anybody typing it: what a reader of bone films looks for by habit. Whether a model
 * can answer is for its folder to say, not for this list.
 */
export interface StandingPrompt {
  readonly id: string;
  readonly fr: string;
  readonly en: string;
}

export const standingPrompts: readonly StandingPrompt[] = [
  { id: 'fracture', fr: 'fracture', en: 'fracture' },
  { id: 'several-fractures', fr: 'plusieurs fractures', en: 'several fractures' },
  { id: 'dislocation', fr: 'luxation', en: 'dislocation' },
  { id: 'osteoarthritis', fr: 'arthrose', en: 'osteoarthritis' },
  { id: 'hardware', fr: 'matériel d’ostéosynthèse', en: 'fixation hardware' },
  { id: 'suspicious-lesion', fr: 'lésion osseuse suspecte', en: 'suspicious bone lesion' },
  { id: 'foreign-body', fr: 'corps étranger', en: 'foreign body' },
  { id: 'swelling', fr: 'tuméfaction des parties molles', en: 'soft tissue swelling' },
  { id: 'effusion', fr: 'épanchement articulaire', en: 'joint effusion' },
  { id: 'osteopenia', fr: 'déminéralisation osseuse', en: 'osteopenia' },
];
