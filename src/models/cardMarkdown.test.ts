import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCard } from './cardMarkdown.ts';

describe('a model card', () => {
  it('is headings, paragraphs, lists and tables', () => {
    const card =
      '# Nom\n\nUn texte\nsur deux lignes.\n\n- un\n- deux\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n## Fin\n';

    expect(parseCard(card)).toEqual([
      { kind: 'heading', level: 1, text: 'Nom' },
      { kind: 'paragraph', text: 'Un texte sur deux lignes.' },
      { kind: 'list', items: ['un', 'deux'] },
      { kind: 'table', head: ['A', 'B'], rows: [['1', '2']] },
      { kind: 'heading', level: 2, text: 'Fin' },
    ]);
  });

  it('shows markup as the characters it is', () => {
    expect(parseCard('<img src=x onerror=alert(1)> **gras**')).toEqual([
      { kind: 'paragraph', text: '<img src=x onerror=alert(1)> **gras**' },
    ]);
  });

  it('loses no word, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('# ', '- ', '|', '|---|', 'os', '\n', '\n\n', ' ')), (parts) => {
        const text = JSON.stringify(parseCard(parts.join('')));

        expect(text.split('os').length - 1).toBe(parts.filter((part) => part === 'os').length);
      }),
    );
  });

  it.each(['fr', 'en'])('in %s states the fracture figure with its interval', (language) => {
    const file = path.resolve(import.meta.dirname, `../../models/osselet-mini/card.${language}.md`);

    const tables = parseCard(readFileSync(file, 'utf8')).filter((block) => block.kind === 'table');

    expect(tables[0]?.rows[0]?.[2]?.replaceAll(',', '.').replace(' ;', '.')).toBe('0.810 [0.752. 0.861]');
    for (const { head, rows } of tables) for (const row of rows) expect(row).toHaveLength(head.length);
  });
});
