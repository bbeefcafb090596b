import { describe, expect, it } from 'vitest';
import { statementIn } from './statement.ts';

describe('a question as the statement in it', () => {
  it.each([
    ['Fracture du poignet ?', 'Fracture du poignet'],
    ['Fracture du poignet\u00a0?', 'Fracture du poignet'],
    ['fracture ??', 'fracture'],
    ['Y a-t-il une fracture ?', 'une fracture'],
    ['Y a t il une fracture du radius', 'une fracture du radius'],
    ['Est-ce qu’il y a une fracture ?', 'une fracture'],
    ["Est-ce qu'on voit une fracture ?", 'une fracture'],
    ['Est-ce que le poignet est fracturé ?', 'le poignet fracturé'],
    ['Le poignet est-il fracturé ?', 'Le poignet fracturé'],
    ['Une fracture est-elle visible ?', 'Une fracture visible'],
    ['Est-ce que la fracture est exclue ?', 'la fracture exclue'],
    ['Existe-t-il une fracture ?', 'une fracture'],
    ['Voit-on du matériel ?', 'du matériel'],
    ['Retrouve-t-on une fracture ?', 'une fracture'],
    ['Fracture, oui ou non ?', 'Fracture'],
    ['is there a fracture?', 'a fracture'],
    ['Are there any fractures?', 'fractures'],
    ['Do you see a fracture?', 'a fracture'],
    ['Is the wrist fractured?', 'the wrist fractured'],
    ['fracture or not?', 'fracture'],
  ])('« %s » is read « %s »', (question, statement) => {
    expect(statementIn(question)).toBe(statement);
  });

  it.each([
    'fracture du poignet',
    'pas de fracture',
    'il existe une fracture',
    'there is a fracture',
    'N’y a-t-il pas de fracture',
    'fracture possible',
    'radiographie de la main de face',
    '',
  ])('« %s » is a statement already, or one that nobody may turn', (sentence) => {
    expect(statementIn(sentence)).toBe(sentence);
  });

  it('keeps the denial and the doubt of a question', () => {
    expect(statementIn('Pas de fracture ?')).toBe('Pas de fracture');
    expect(statementIn('Fracture possible ?')).toBe('Fracture possible');
  });

  it('leaves nothing of a lone question mark', () => {
    expect(statementIn(' ? ')).toBe('');
  });
});
