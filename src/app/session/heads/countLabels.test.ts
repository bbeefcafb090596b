import { expect, it } from 'vitest';
import { aFinding, anEvent } from '../../../annotations/builders.ts';
import { bundledOntology, type AnnotationEvent } from '../../../annotations/index.ts';
import { countLabels } from './countLabels.ts';

const saidBy = (author: string, filmKey: string, isPresent: boolean, seq: number): AnnotationEvent => ({
  ...anEvent({ filmKey, seq, device: author }, aFinding({ value: { kind: 'presence', isPresent } })),
  author,
});

it('counts a film that its readers contradict one another about as left out, and one of which they agree as learnable', () => {
  const events = [
    saidBy('Zoé', 'agreed#0', true, 1),
    saidBy('Paul', 'agreed#0', true, 1),
    saidBy('Zoé', 'disputed#0', true, 2),
    saidBy('Paul', 'disputed#0', false, 2),
  ];

  const counts = countLabels(events, bundledOntology, () => false);

  expect(
    counts.find(({ term, population }) => term === 'fracture' && population === 'patients'),
  ).toMatchObject({
    films: 1,
    present: 1,
    disputed: 1,
  });
  expect(
    counts.find(({ term, population }) => term === 'fracture' && population === 'phantoms'),
  ).toMatchObject({
    films: 0,
    disputed: 0,
  });
});
