import { describe, expect, it } from 'vitest';
import { bundledOntology } from './bundled.ts';
import type { Term } from './ontology.ts';
import { inTree } from './tree.ts';

const [some] = bundledOntology.terms as [Term];
const aTerm = (id: string, parent: string | null = null): Term => ({ ...some, id, parent });
const listed = (terms: readonly Term[]) => inTree(terms).map(({ term, depth }) => [term.id, depth]);

describe('the terms of a list of findings', () => {
  it('stand under what they are a kind of, wherever the list has them', () => {
    expect(
      listed([
        aTerm('comminuted', 'fracture'),
        aTerm('effusion'),
        aTerm('fracture', 'trauma'),
        aTerm('trauma'),
      ]),
    ).toEqual([
      ['effusion', 0],
      ['trauma', 0],
      ['fracture', 1],
      ['comminuted', 2],
    ]);
  });

  it('stand by themselves where what is above them is not asked', () => {
    expect(listed([aTerm('several', 'fracture'), aTerm('effusion')])).toEqual([
      ['several', 0],
      ['effusion', 0],
    ]);
  });
});
