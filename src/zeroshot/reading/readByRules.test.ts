import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Finding } from '../../models/index.ts';
import { readByRules } from './readByRules.ts';

interface Prompts {
  readonly findings: readonly Finding[];
}
const { findings } = JSON.parse(readFileSync('models/osselet-mini/prompts.json', 'utf8')) as Prompts;
const statesIn = (sentence: string) => readByRules(sentence, findings).states;

describe('what the rules read of a fracture', () => {
  it.each([
    ['fracture du scaphoïde', 'stated'],
    ['le poignet est fracturé', 'stated'],
    ['fracture est visible', 'stated'],
    ['fracture sans déplacement', 'stated'],
    ['fracture non déplacée', 'stated'],
    ['os cassé', 'stated'],
    ['the wrist is fractured', 'stated'],
    ['sans aucun doute une fracture', 'stated'],
    ['pas de fracture', 'denied'],
    ['il n’y a pas de trait de fracture', 'denied'],
    ['le poignet n’est pas fracturé', 'denied'],
    ['on ne voit aucune fracture', 'denied'],
    ['fracture éliminée', 'denied'],
    ['cet examen élimine une fracture', 'denied'],
    ['fracture non visible', 'denied'],
    ['fracture : non', 'denied'],
    ['os intact', 'denied'],
    ['no evidence of acute fracture', 'denied'],
    ['fracture ruled out', 'denied'],
    ['no fracture is seen', 'denied'],
    ['pas de déplacement de la fracture', 'stated'],
    ['absence de consolidation de la fracture', 'stated'],
    ['no displacement of the fracture', 'stated'],
    ['pas d’absence de fracture', 'unclear'],
    ['pas de fracture du radius, fracture de l’ulna', 'unclear'],
    ['main de face', 'not-stated'],
  ])('« %s »: %s', (sentence, state) => {
    expect(statesIn(sentence).fracture).toBe(state);
  });
});

describe('how far a denial reaches', () => {
  it.each([
    ['pas de fracture, matériel en place', 'denied', 'stated'],
    ['pas de fracture et matériel en place', 'denied', 'stated'],
    ['pas de fracture mais du matériel', 'denied', 'stated'],
    ['pas de fracture avec matériel en place', 'denied', 'stated'],
    ['pas de fracture du matériel', 'denied', 'stated'],
    ['pas de fracture ni de matériel', 'denied', 'denied'],
    ['pas de fracture ou de matériel', 'denied', 'denied'],
    ['pas de fracture, de luxation ni de matériel', 'denied', 'denied'],
    ['ni fracture ni matériel', 'denied', 'denied'],
    ['fracture sans matériel', 'stated', 'denied'],
    ['plaque et vis sans fracture', 'denied', 'stated'],
    ['no fracture and hardware in place', 'denied', 'stated'],
    ['no fracture, dislocation or hardware', 'denied', 'denied'],
  ])('« %s »: fracture %s, hardware %s', (sentence, fracture, hardware) => {
    expect(statesIn(sentence)).toMatchObject({ fracture, hardware });
  });
});

describe('what the rules hold for doubt', () => {
  it.each([
    'fracture possible',
    'suspicion de fracture',
    'fracture à éliminer',
    'recherche de fracture',
    'on ne peut pas exclure une fracture',
    'fracture non exclue',
    'sans doute une fracture',
    'fracture cannot be excluded',
    'rule out fracture',
    'fracture non confirmée',
  ])('« %s »', (sentence) => {
    expect(readByRules(sentence, findings).isDoubtful).toBe(true);
  });

  it('is none where a sentence is sure', () => {
    const sure = ['fracture certaine', 'aucun doute : fracture', 'pas de fracture', 'fracture ruled out'];

    expect(sure.filter((sentence) => readByRules(sentence, findings).isDoubtful)).toEqual([]);
  });
});

describe('the reference phrases of the bundled model', () => {
  const phrases = findings
    .filter(({ kind }) => kind === 'finding')
    .flatMap(({ id, prompts }) =>
      [prompts.fr, prompts.en].flatMap(({ positive, negative }) => [
        ...positive.map((phrase) => ({ id, phrase, state: 'stated' })),
        ...negative.map((phrase) => ({ id, phrase, state: 'denied' })),
      ]),
    );

  it('are read as what they stand for, each of the 220', () => {
    const misread = phrases.filter(({ id, phrase, state }) => statesIn(phrase)[id] !== state);

    expect(phrases).toHaveLength(220);
    expect(misread).toEqual([]);
  });

  it('turn over when « pas de » is put before a bare finding', () => {
    expect(['fracture', 'matériel', 'plaque'].map((name) => statesIn(`pas de ${name}`))).toMatchObject([
      { fracture: 'denied' },
      { hardware: 'denied' },
      { hardware: 'denied' },
    ]);
  });
});

it('reads whatever is typed, and always says something of each finding', () => {
  const bits = fc.constantFrom(
    'pas',
    'de',
    'fracture',
    ',',
    'ni',
    '§',
    '¤',
    '(',
    'sans',
    'matériel',
    'é',
    ':',
    '.',
  );
  const typed = fc.oneof(
    fc.string(),
    fc.array(bits, { maxLength: 20 }).map((words) => words.join(' ')),
  );

  fc.assert(
    fc.property(typed, (sentence) => {
      expect(Object.keys(statesIn(sentence))).toEqual(['fracture', 'hardware', 'several']);
    }),
    { seed: 5, numRuns: 200 },
  );
});
