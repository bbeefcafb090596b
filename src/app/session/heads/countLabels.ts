/** How many films each term of the list could be learned from, as the log stands: shown before anybody trains. */
import type { AnnotationEvent, Ontology } from '../../../annotations/index.ts';
import { disputedIn, labelsIn, targetsOf, type IsPhantom } from './labels.ts';
import { learnableTerms, type Population } from './task.ts';
import type { LabelCount } from './wish.ts';

const populations: readonly Population[] = ['patients', 'phantoms'];

export function countLabels(
  events: readonly AnnotationEvent[],
  ontology: Ontology,
  isPhantom: IsPhantom,
): LabelCount[] {
  return populations.flatMap((population) => {
    const labels = labelsIn(events, ontology, { population, isPhantom });
    const disputed = disputedIn(events, { population, isPhantom });
    return learnableTerms(ontology).map((term) => {
      const targets = [...targetsOf(labels, term, ontology).values()];
      const present = term.scale.kind === 'presence' ? targets.filter((target) => target === 1).length : null;
      return {
        term: term.id,
        population,
        films: targets.length,
        present,
        disputed: disputed.get(term.id) ?? 0,
      };
    });
  });
}
