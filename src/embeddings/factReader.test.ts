import { describe, expect, it } from 'vitest';
import type { Finding } from '../models/index.ts';
import { listedFacts } from './factReader.ts';

const finding = (id: string, positive: string[], negative: string[]): Finding => ({
  id,
  kind: 'finding',
  label: { fr: id, en: id },
  localises: false,
  prompts: { fr: { positive, negative }, en: { positive: [`${id} seen`], negative: [`no ${id}`] } },
});
const read = listedFacts([
  finding('arthrose', ['Arthrose évoluée'], ['Pas d’arthrose']),
  finding('fracture', ['Trait de fracture'], ['Absence de fracture']),
]);
const facts = (sentence: string) => read(sentence, new Float32Array());

describe('what a model without a fact head understands', () => {
  it('is the sentences that its folder lists, as what they are listed for', () => {
    expect(facts('Trait de fracture')).toEqual({ fracture: 'stated' });
    expect(facts('Pas d’arthrose')).toEqual({ arthrose: 'denied' });
    expect(facts('no fracture')).toEqual({ fracture: 'denied' });
    expect(facts('arthrose')).toEqual({ arthrose: 'stated' });
  });

  it('is the same in capitals, without accents, with a straight apostrophe and a final stop', () => {
    expect(facts("PAS D'ARTHROSE.")).toEqual({ arthrose: 'denied' });
    expect(facts('arthrose  evoluee')).toEqual({ arthrose: 'stated' });
  });

  it('is nothing of any other sentence, however near it is', () => {
    expect(facts('Pas de trait de fracture')).toEqual({});
    expect(facts('Trait de fracture possible')).toEqual({});
    expect(facts('')).toEqual({});
  });
});
