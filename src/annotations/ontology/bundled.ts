import bone from './bone.json';
import type { Ontology } from './ontology.ts';
import { readOntology } from './readOntology.ts';

/** The list that Osselet brings; codes that were not checked against a dictionary are left out. */
export const bundledOntologyText = JSON.stringify(bone, null, 2);
export const bundledOntology: Ontology = readOntology(bundledOntologyText);
