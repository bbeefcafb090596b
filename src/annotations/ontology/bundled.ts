import bone from './bone.json';
import pictures from './guidelinePictures.json';
import type { Ontology } from './ontology.ts';
import { readOntology } from './readOntology.ts';

const picturesOf: Readonly<Record<string, readonly unknown[] | undefined>> = pictures;

/** The list that Osselet brings; codes that were not checked against a dictionary are left out. Its pictures lie apart, so that its words can be read. */
export const bundledOntologyText = JSON.stringify(
  {
    ...bone,
    terms: bone.terms.map(({ guideline, ...term }) => ({
      ...term,
      ...(guideline && { guideline: { ...guideline, pictures: picturesOf[term.id] ?? [] } }),
    })),
  },
  null,
  2,
);
export const bundledOntology: Ontology = readOntology(bundledOntologyText);
