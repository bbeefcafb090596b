import { describe, expect, it } from 'vitest';
import { byDisagreement, byStrangeness, byUncertainty, type Candidate } from './rank.ts';

const aCandidate = (filmKey: string, fields: Partial<Candidate> = {}): Candidate => ({
  filmKey,
  margin: 0.1,
  disagreement: null,
  strangeness: 0,
  isSpoken: false,
  ...fields,
});

describe('which films a strategy would have read first', () => {
  it('uncertainty: those whose score is nearest to a threshold, those without threshold last', () => {
    const candidates = [
      aCandidate('far', { margin: 0.4 }),
      aCandidate('unmeasured', { margin: null }),
      aCandidate('near', { margin: 0.01 }),
      aCandidate('far too', { margin: 0.4 }),
    ];

    expect(byUncertainty(candidates)).toEqual(['near', 'far', 'far too', 'unmeasured']);
  });

  it('disagreement: between people first, then where the model is furthest from the reader; no other film', () => {
    const candidates = [
      aCandidate('slight', { disagreement: 'machine', margin: 0.02 }),
      aCandidate('agreed'),
      aCandidate('grave', { disagreement: 'machine', margin: 0.5 }),
      aCandidate('readers', { disagreement: 'people', margin: 0.01 }),
    ];

    expect(byDisagreement(candidates)).toEqual(['readers', 'grave', 'slight']);
  });

  it('out of domain: the strangest first', () => {
    const candidates = [
      aCandidate('usual', { strangeness: 0.1 }),
      aCandidate('ultrasound', { strangeness: 1.3 }),
      aCandidate('odd', { strangeness: 0.6 }),
    ];

    expect(byStrangeness(candidates)).toEqual(['ultrasound', 'odd', 'usual']);
  });
});
