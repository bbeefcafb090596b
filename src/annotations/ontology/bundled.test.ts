import { describe, expect, it } from 'vitest';
import { bundledOntology, bundledOntologyText } from './bundled.ts';
import pictures from './guidelinePictures.json';
import { readOntology } from './readOntology.ts';

describe('the list that Osselet brings', () => {
  it('says in both languages how each term is to be used', () => {
    expect(bundledOntology.terms.filter(({ guideline }) => guideline === null)).toEqual([]);
  });

  it('shows what can be shown: each picture belongs to a term, is a JPEG, and says that it is synthetic', () => {
    const ids = new Set(bundledOntology.terms.map(({ id }) => id));
    const shown = bundledOntology.terms.flatMap(({ guideline }) => guideline?.pictures ?? []);

    expect(Object.keys(pictures).filter((id) => !ids.has(id))).toEqual([]);
    expect(shown.length).toBe(13);
    expect(shown.every(({ address }) => address.startsWith('data:image/jpeg;base64,/9j/'))).toBe(true);
    expect(shown.every(({ caption }) => caption.fr.endsWith('(film synthétique)'))).toBe(true);
  });

  it('is a file that a hospital can edit and take', () => {
    expect(readOntology(bundledOntologyText)).toEqual(bundledOntology);
  });
});
