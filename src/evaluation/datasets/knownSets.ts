/** Every data set that can be named, and how it is read. */
import { evaluationError } from '../errors.ts';
import { boneAgeSet } from './boneAge.ts';
import type { DataFolder } from './dataFolder.ts';
import { fracatlasSet } from './fromFracatlas.ts';
import { grazpedSet } from './grazped.ts';
import { kneeSet } from './kneeManifest.ts';
import type { LabelledSet } from './labelledSet.ts';
import { muraSet } from './mura.ts';
import { oaiAlignmentSet, oaiKneeSet } from './oai.ts';

const sets: Readonly<Record<string, (folder: DataFolder) => Promise<LabelledSet>>> = {
  fracatlas: fracatlasSet,
  mura: muraSet,
  'oai-kl': oaiKneeSet,
  'oai-alignment': oaiAlignmentSet,
  'rsna-bone-age': (folder) => boneAgeSet(folder, false),
  'rsna-bone-age-sex': (folder) => boneAgeSet(folder, true),
  'grazpedwri-dx': grazpedSet,
  'knee-kl': kneeSet,
};

/** @throws `unknown-dataset` */
export async function readSet(name: string, folder: DataFolder): Promise<LabelledSet> {
  const read = Object.hasOwn(sets, name) ? sets[name] : undefined;
  if (read === undefined) {
    throw evaluationError('unknown-dataset', { dataset: name, datasets: Object.keys(sets).join(', ') });
  }
  return read(folder);
}
