import { describe, expect, it } from 'vitest';
import { parseArgs } from './args.ts';

const isFile = (word: string) => word.endsWith('.dcm');
const parse = (line: string[]) => parseArgs(line, isFile);

describe('the words of a command line', () => {
  it('reads several texts after one --prompt when the films come first', () => {
    const args = parse(['score', 'a.dcm', '--prompt', 'fracture du poignet', 'pas de fracture', '--json']);

    expect(args).toMatchObject({
      verb: 'score',
      operands: ['a.dcm'],
      prompts: ['fracture du poignet', 'pas de fracture'],
      json: true,
    });
  });

  it('reads films after an option as films', () => {
    const args = parse(['score', '--prompt', 'fracture', 'a.dcm', 'absent.png']);

    expect(args).toMatchObject({ prompts: ['fracture'], operands: ['a.dcm', 'absent.png'] });
  });

  it('takes a word that names an existing file for a film, also among texts', () => {
    expect(parse(['score', 'a.dcm', '--prompt', 'fracture', 'b.dcm'])).toMatchObject({
      prompts: ['fracture'],
      operands: ['a.dcm', 'b.dcm'],
    });
  });

  it('ends options at --, so that a film may be named --json', () => {
    expect(parse(['inspect', '--', '--json', '-a.dcm'])).toMatchObject({
      operands: ['--json', '-a.dcm'],
      json: false,
    });
  });

  it('accepts --top=3 and --top 3', () => {
    expect(parse(['search', 'dossier', 'fracture', '--top=3']).top).toBe(3);
    expect(parse(['search', '--top', '3', 'dossier', 'fracture']).top).toBe(3);
  });

  it.each([
    [['score', '--prompte', 'x'], 'unknown-option'],
    [['score', 'a.dcm', '--prompt'], 'option-without-value'],
    [['search', 'd', 't', '--top', 'zéro'], 'not-a-number'],
    [['search', 'd', 't', '--top', '0'], 'not-a-number'],
    [['score', '--lang', 'de'], 'unknown-option'],
  ])('refuses %j as wrong use', (line, code) => {
    expect(() => parse(line)).toThrowError(expect.objectContaining({ room: 'cli', code }) as Error);
  });
});
