/** Published data sets whose tables can be written, by the names under which `osselet evaluate` reads them. */
export const setLayouts = [
  'fracatlas',
  'grazpedwri-dx',
  'mura',
  'oai-kl',
  'knee-kl',
  'rsna-bone-age',
] as const;
export type SetLayoutId = (typeof setLayouts)[number];
