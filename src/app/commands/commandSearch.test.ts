import { describe, expect, it } from 'vitest';
import type { Command } from '../../foundation/index.ts';
import { findCommands, foldAccents } from './commandSearch.ts';

const named = (id: string, words: string) => ({ command: { id } as Command, words });
const listed = [
  named('ask', 'Aller à la question, Go to the question'),
  named('brighter', 'Éclaircir (niveau de fenêtre), Brighten (window level)'),
  named('undo', 'Annuler la dernière annotation du film, Undo the film’s last annotation'),
  named('next', 'Film suivant, Next film'),
];
const found = (query: string) => findCommands(listed, query).map(({ command }) => command.id);

describe('the search among commands', () => {
  it('finds accented words typed without accents, and the reverse', () => {
    expect(found('fenetre')).toEqual(['brighter']);
    expect(found('éclaircir')).toEqual(['brighter']);
    expect(foldAccents('Cœur dernière l’œil')).toBe('coeur derniere l oeil');
  });

  it('takes words in any order and only begun', () => {
    expect(found('annot film')).toEqual(['undo']);
    expect(found('estion')).toEqual([]);
  });

  it('puts first the command whose name begins as typed', () => {
    expect(found('film')).toEqual(['next', 'undo']);
  });

  it('finds by the name in the other language, and all for nothing typed', () => {
    expect(found('window')).toEqual(['brighter']);
    expect(found('  ')).toHaveLength(4);
  });
});
