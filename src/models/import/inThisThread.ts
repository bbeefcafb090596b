/** The importer for Node. tf.js comes with the first call: the page, which asks this room's door for types, must not load it. */
import type { importModel as run } from './importModel.ts';

export const importModel: typeof run = async (...given) => {
  const module = await import('./importModel.ts');
  return module.importModel(...given);
};
