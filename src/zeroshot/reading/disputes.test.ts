import { describe, expect, it } from 'vitest';
import type { TextEmbedding } from '../../embeddings/index.ts';
import { findings } from '../testing/examples.ts';
import { disputesIn } from './disputes.ts';

const disputed = (sentence: string, facts: TextEmbedding['facts']) =>
  disputesIn({ sentence, facts }, findings).map(({ finding, byModel, byRules }) => [
    finding.id,
    byModel,
    byRules,
  ]);

describe('where the two readers of a sentence differ', () => {
  it.each<[string, TextEmbedding['facts'], string[][]]>([
    ['le poignet est fracturé', { fracture: 'denied' }, [['fracture', 'denied', 'stated']]],
    ['pas de fracture ou de matériel', { fracture: 'stated' }, [['fracture', 'stated', 'denied']]],
    ['fracture probable', { fracture: 'stated', doubt: 'not-stated' }, [['fracture', 'stated', 'doubted']]],
    ['fracture nette', { fracture: 'stated', doubt: 'stated' }, [['fracture', 'doubted', 'stated']]],
    ['main de face', { fracture: 'denied' }, [['fracture', 'denied', 'not-stated']]],
  ])('« %s »', (sentence, facts, expected) => {
    expect(disputed(sentence, facts)).toEqual(expected);
  });

  it.each<[string, TextEmbedding['facts']]>([
    ['pas de fracture', { fracture: 'denied', hardware: 'not-stated' }],
    ['fracture possible', { fracture: 'not-stated', doubt: 'stated' }],
    ['main de face', { fracture: 'not-stated', hand: 'stated' }],
    ['fracture', {}],
  ])('is nowhere in « %s »', (sentence, facts) => {
    expect(disputed(sentence, facts)).toEqual([]);
  });
});
