/** The verbs that ask the model: score, embed, search, and the model folder that they take. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerFolder, errorOf, fracture, hand, osselet, root, rows, spawned } from '../testCommand.ts';

const { here, place } = callerFolder();

beforeAll(async () => {
  await osselet('demo', 'fantômes', 'hand');
  place('vide.dcm', '');
});

describe('osselet score', () => {
  it('gives one row for each film and text, and goes on after a bad film', async () => {
    const texts = ['fracture du poignet', 'pas de fracture', 'zorglub'];
    const {
      exit,
      rows: found,
      stderr,
    } = await rows('score', hand, 'vide.dcm', fracture, '--prompt', ...texts);

    expect(exit).toBe(2);
    expect(found.map(({ file, prompt }) => [file, prompt])).toEqual([
      ...texts.map((text) => [hand, text]),
      ['vide.dcm', undefined],
      ...texts.map((text) => [fracture, text]),
    ]);
    for (const row of found.filter(({ error }) => error === undefined))
      expect(Object.keys(row)).toEqual(['file', 'prompt', 'score', 'verdict', 'quantile']);
    expect(found[2]).toMatchObject({ score: null, verdict: 'hors-vocabulaire', quantile: null });
    expect(found[0]?.score).toBeCloseTo(-(found[1]?.score as number), 1);
    expect(stderr).toContain(`${hand} : fantôme : score sans valeur clinique`);
  });

  it('never says « non » to the person, and marks phantoms', async () => {
    const { lines } = await osselet('score', hand, '--prompt', 'épaule', '--lang', 'en');

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /"épaule": (under the threshold|over the threshold|undecided) \(Score “shoulder/,
    );
    expect(lines[0]).toContain('phantom: score without clinical value');
  });
});

describe('osselet embed', () => {
  it('gives a unit vector', async () => {
    const { rows: found } = await rows('embed', hand);
    const { embedding } = found[0] as { embedding: number[] };

    expect(Object.keys(found[0] ?? {})).toEqual(['file', 'model', 'modelHash', 'embedding']);
    expect(embedding).toHaveLength(128);
    expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
  });
});

describe('osselet search', () => {
  it('ranks films of sub-folders and behind links once each, and passes over what is none', async () => {
    const folder = path.join(here, 'étude');
    mkdirSync(path.join(folder, 'série 1', '.caché'), { recursive: true });
    cpSync(path.join(here, hand), path.join(folder, 'série 1', 'main.dcm'));
    cpSync(path.join(here, hand), path.join(folder, 'série 1', '.caché', 'main.dcm'));
    symlinkSync(path.join(here, fracture), path.join(folder, 'lien.dcm'));
    symlinkSync(path.join(here, 'absent.dcm'), path.join(folder, 'rompu.dcm'));
    symlinkSync(folder, path.join(folder, 'anneau'));
    expect(spawned('mkfifo', ['tube'], folder).exit).toBe(0);

    const { exit, rows: found } = await rows(
      'search',
      'étude',
      'fracture',
      'du',
      'poignet',
      '--top',
      '999999999',
    );

    expect(exit).toBe(2);
    expect(found.map((row) => [row.file, errorOf(row)?.type ?? row.rank])).toEqual([
      [path.join('étude', 'rompu.dcm'), 'cli.file-unreadable'],
      [expect.stringMatching(/^étude/), 1],
      [expect.stringMatching(/^étude/), 2],
    ]);
    expect(found.slice(1).map(({ file }) => file)).toEqual(
      expect.arrayContaining([path.join('étude', 'lien.dcm'), path.join('étude', 'série 1', 'main.dcm')]),
    );
    expect(Object.keys(found[1] ?? {})).toEqual(['file', 'rank', 'score']);
    expect(found[1]?.score).toBeGreaterThanOrEqual(found[2]?.score as number);
  });

  it('keeps to --top', async () => {
    expect((await rows('search', 'fantômes', 'fracture', '--top', '1')).rows).toMatchObject([{ rank: 1 }]);
  });

  it('marks phantoms, beside the result or on stderr, and writes French decimals', async () => {
    const asText = await osselet('search', 'fantômes', 'fracture', '--top', '1');
    const asJson = await osselet('search', 'fantômes', 'fracture', '--top', '1', '--json');

    expect(asText.lines[0]).toMatch(
      /similarité cosinus −?0,\d{3}\) \(fantôme : score sans valeur clinique\)$/,
    );
    expect(asJson.lines).toHaveLength(1);
    expect(asJson.stderr).toContain('fantôme : score sans valeur clinique');
  });
});

describe('osselet --model', () => {
  const copy = (name: string, change: (folder: string) => void) => {
    const folder = path.join(here, name);
    cpSync(path.join(root, 'models/osselet-mini'), folder, { recursive: true });
    change(folder);
    return name;
  };
  const edit = (file: string, change: (bytes: Buffer) => Buffer) => (folder: string) =>
    writeFileSync(path.join(folder, file), change(readFileSync(path.join(folder, file))));
  const flip = (bytes: Buffer) => {
    bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
    return bytes;
  };
  const climb = (bytes: Buffer) =>
    Buffer.from(bytes.toString().replaceAll('"vocab.json"', '"../vocab.json"'));

  it('takes a copy of the bundled folder, by a path of the caller', async () => {
    const { exit, rows: found } = await rows(
      'embed',
      hand,
      '--model',
      copy('modèle copié', () => undefined),
    );

    expect(exit).toBe(0);
    expect(found).toEqual((await rows('embed', hand)).rows);
  });

  it.each([
    ['with one byte changed', () => copy('changé', edit('model.safetensors', flip)), 'model.safetensors'],
    ['that names a file outside', () => copy('échappé', edit('manifest.json', climb)), 'manifest.json'],
    ['that is not there', () => 'sans-modèle', 'manifest.json'],
    ['that is a film', () => hand, 'manifest.json'],
  ])('refuses a folder %s, and names the file', async (_, folder, file) => {
    const { exit, rows: found, stderr } = await rows('embed', hand, '--model', folder());

    expect([exit, found]).toEqual([1, []]);
    expect(stderr).toMatch(/^osselet : Le /);
    expect(stderr).toContain(file);
  });
});
