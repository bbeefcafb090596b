/** Reports given as lines, spans and measures told. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { callerFolder, osselet, rows, type Row } from '../testCommand.ts';

const { here, place } = callerFolder();

describe('osselet anonymise', () => {
  const report = (id: string | number, text: string) => JSON.stringify({ id, text });

  it('prints the place of what names a person, in code points, and goes on after a bad line', async () => {
    place(
      'comptes rendus.jsonl',
      `${report('a', '🦴 Dr Xhonneux, le 12/03/2019')}\n{"id": 2}\npas du JSON\n\n${report(7, 'Fracture de Pouteau-Colles.')}\n`,
    );

    const { exit, lines, stderr } = await osselet('anonymise', 'comptes rendus.jsonl', '--spans');

    expect(exit).toBe(2);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        id: 'a',
        spans: [
          { start: 5, end: 13, type: 'PERSON', confidence: 0.95 },
          { start: 18, end: 28, type: 'DATE', confidence: 0.99 },
        ],
      },
      { id: 7, spans: [] },
    ]);
    expect(stderr).toMatch(/Ligne 2 : le champ « text »[^]*Ligne 3 : ce n’est pas un objet JSON/);
  });

  it('measures itself on annotated reports, in JSON and in brat', async () => {
    mkdirSync(path.join(here, 'or'));
    place('or/un.json', JSON.stringify({ text: 'Dr Roy', spans: [{ start: 3, end: 6, type: 'PERSON' }] }));
    place('or/deux.txt', '🦴 vu le 3 mai 2020, zzz');
    place('or/deux.ann', 'T1\tDATE 8 18\t3 mai 2020\nT2\tPERSON 20 23\tzzz\n');

    const { rows: answers } = await rows('anonymise', '--evaluate', 'or');

    expect(answers).toMatchObject([{ reports: 2, clean: { value: 0.5 } }]);
    const [{ rows: figures }] = answers as [{ rows: Record<string, Row[]> }];
    expect(figures.strict?.at(-1)).toMatchObject({
      type: 'ALL',
      gold: 3,
      found: 2,
      recall: { value: 2 / 3 },
    });
  });
});
