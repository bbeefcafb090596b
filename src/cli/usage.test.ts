/** Wrong use: the exit code and one sentence for the person, whatever was typed. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerFolder, fixture, hand, osselet } from './testCommand.ts';

const { here, place } = callerFolder();
beforeAll(() => {
  mkdirSync(path.join(here, 'fantômes'));
  place(hand, fixture('gradient-explicit.dcm'));
});

describe('wrong use of osselet', () => {
  it.each([
    ['no word', [], 'Il manque le verbe'],
    ['an unknown verb', ['diagnostiquer', hand], 'diagnostiquer'],
    ['a verb of Object', ['constructor'], 'constructor'],
    ['an unknown option', ['inspect', '-tiret.dcm'], '-tiret.dcm'],
    ['a value for a flag', ['inspect', '--json=non', hand], '--json'],
    ['no film', ['inspect'], 'au moins un fichier'],
    ['no text', ['score', hand], '--prompt'],
    ['no folder', ['search'], 'Il manque un dossier'],
    ['an empty folder name', ['search', '', 'fracture'], 'Il manque un dossier'],
    ['no folder there', ['search', 'absent', 'fracture'], 'il n’existe pas'],
    ['no query', ['search', 'fantômes'], 'le texte à chercher'],
    ['a query outside the vocabulary', ['search', 'fantômes', 'zorglub'], 'zorglub'],
    ['a word for a number', ['search', 'fantômes', 'fracture', '--top', 'trois'], 'trois'],
    ['an unknown language', ['inspect', hand, '--lang', 'de'], 'de'],
  ])('%s: exit 1, a sentence on stderr, nothing on stdout', async (_, args, said) => {
    const { exit, lines, stderr } = await osselet(...args);

    expect([exit, lines]).toEqual([1, []]);
    expect(stderr).toMatch(/^osselet : /);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\bat .*\.m?js:/);
  });

  it('is told in English too', async () => {
    expect((await osselet('--lang=en', 'diagnose')).stderr).toMatch(/^osselet: Unknown verb: "diagnose"/);
    expect((await osselet('--lang', 'en', 'inspect', '--nothing')).stderr).toMatch(
      /^osselet: Unknown option/,
    );
  });

  it('is not a question for help', async () => {
    expect(await osselet('--help')).toMatchObject({ exit: 0, stderr: '' });
  });
});
