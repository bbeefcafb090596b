/** The command itself, as a person types it: bundled, in its own process, on phantoms of its own and on bad files. */
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const script = path.join(root, 'scripts/osselet.mjs');
const bundled = path.join(root, '.cache/osselet.mjs');
const fixtures = path.join(root, 'src/dicom/fixtures');
const conformance = path.resolve(root, '../shared/data/dicom-conformance');
const here = path.join(tmpdir(), `osselet-cli-${randomUUID()}`);
const hand = path.join('fantômes', 'fantome-main-1.dcm');
const fracture = path.join('fantômes', 'fantome-main-1-fracture.dcm');

interface Answer {
  readonly exit: number | null;
  readonly lines: readonly string[];
  readonly stderr: string;
}

/** French typography's narrow and no-break spaces, as this file's author types them. */
const typed = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

function run(command: string, args: readonly string[], cwd = here): Answer {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', INIT_CWD: here },
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 100_000_000,
  });
  return { exit: status, lines: typed(stdout).split('\n').slice(0, -1), stderr: typed(stderr) };
}
/** npm starts the script in the project's folder and says in INIT_CWD where the person stood. */
const osselet = (...args: string[]) => run(process.execPath, [script, ...args], root);

type Row = Record<string, unknown>;
function rows(...args: string[]): { exit: number | null; rows: Row[]; stderr: string } {
  const { exit, lines, stderr } = osselet(...args, '--json');
  return { exit, rows: lines.map((line) => JSON.parse(line) as Row), stderr };
}
const errorOf = (row: Row | undefined) =>
  (row?.error as { type: string; message: string } | undefined) ?? null;
const place = (name: string, bytes: Uint8Array | string) => writeFileSync(path.join(here, name), bytes);
const fixture = (name: string) => readFileSync(path.join(fixtures, name));

let first: Answer;
beforeAll(() => {
  mkdirSync(here);
  if (existsSync(bundled)) utimesSync(bundled, 0, 0);
  first = osselet('demo', 'fantômes', 'hand');
  place('vide.dcm', '');
  place('texte.txt', 'compte rendu');
  place('coupé.dcm', fixture('gradient-explicit.dcm').subarray(0, 2_000));
  place('petit film à plat.dcm', fixture('gradient-explicit.dcm'));
  place('-tiret.dcm', fixture('gradient-explicit.dcm'));
  place('--json', fixture('gradient-explicit.dcm'));
  mkdirSync(path.join(here, 'dossier.dcm'));
}, 120_000);
afterAll(() => rmSync(here, { recursive: true }));

describe('osselet demo', () => {
  it('writes the films of a region, and says nothing else even when it is bundled anew', () => {
    expect(first.exit).toBe(0);
    expect(first.lines).toEqual([hand, fracture, path.join('fantômes', 'fantome-main-1-plaque.dcm')]);
    expect(readdirSync(path.join(here, 'fantômes'))).toHaveLength(3);
    expect(readdirSync(path.dirname(bundled)).filter((name) => /^osselet-\d+\.mjs$/.test(name))).toEqual([]);
  });

  it('tells the truth of each film where it is asked for objects', () => {
    const { exit, rows: told } = rows('demo', 'avec vérité', 'hand');

    const bones = told.map(({ truth }) => (truth as { fracture: { bone: string } | null }).fracture?.bone);
    expect([exit, bones]).toEqual([0, [undefined, 'radius', undefined]]);
  });

  it('overwrites nothing', () => {
    const before = readFileSync(path.join(here, hand));
    const again = rows('demo', 'fantômes', 'hand');

    expect(again.exit).toBe(2);
    expect(again.rows.map(errorOf)).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ type: 'cli.cannot-write' }) as object),
    );
    expect(errorOf(again.rows[0])?.message).toContain('il existe déjà');
    expect(readFileSync(path.join(here, hand))).toEqual(before);
  });

  it.each([[[]], [['']], [['a', 'genoux']], [['vide.dcm']]])('refuses the folder %j', (folders) => {
    expect(osselet('demo', ...folders)).toMatchObject({ exit: 1, lines: [] });
  });
});

describe('osselet inspect', () => {
  it('tells one object a line, films before and after options', () => {
    const { exit, rows: found, stderr } = rows('inspect', hand, '--lang', 'fr', 'petit film à plat.dcm');

    expect([exit, stderr]).toEqual([0, '']);
    expect(found.map(({ file }) => file)).toEqual([hand, 'petit film à plat.dcm']);
    expect(Object.keys(found[0] ?? {})).toEqual([
      'file',
      'sopClass',
      'transferSyntax',
      'rows',
      'columns',
      'frames',
      'photometricInterpretation',
      'bitsAllocated',
      'bitsStored',
      'isSigned',
      'spacing',
      'window',
      'sha256',
    ]);
    expect(found[0]).toMatchObject({
      sopClass: { uid: '1.2.840.10008.5.1.4.1.1.1.1' },
      rows: 1000,
      columns: 800,
      spacing: { rowMm: 0.25, columnMm: 0.25, source: 'ImagerPixelSpacing', kind: 'detector' },
    });
  });

  it('answers the good files among bad ones, each bad one by one line', () => {
    const bad = ['vide.dcm', 'texte.txt', 'coupé.dcm', 'absent.dcm', 'vide.dcm/x', ''];
    const { exit, rows: found, stderr } = rows('inspect', ...bad, hand, hand);

    expect([exit, stderr]).toEqual([2, '']);
    expect(found.map((row) => errorOf(row)?.type ?? row.rows)).toEqual([
      'dicom.not-a-film',
      'dicom.not-a-film',
      'dicom.pixel-data-truncated',
      'cli.file-unreadable',
      'cli.file-unreadable',
      'cli.file-unreadable',
      1000,
      1000,
    ]);
    expect(Object.keys(found[0] ?? {})).toEqual(['file', 'error']);
    expect(Object.keys(found[0]?.error ?? {})).toEqual(['type', 'message']);
    expect(errorOf(found[3])?.message).toMatch(/« absent\.dcm » .* il n’existe pas\.$/);
  });

  it('opens folders and archives down to their films, and counts what is no film', () => {
    const archive = zipSync({
      'IMAGES/IM1': fixture('gradient-explicit.dcm'),
      'notes.txt': fixture('README.md'),
    });
    mkdirSync(path.join(here, 'examen/S1'), { recursive: true });
    place('examen/cd.zip', archive);
    place('examen/S1/IM2', fixture('gradient-rle.dcm'));
    place('examen/S1/IM3', 'bonjour');

    const { exit, rows: found, stderr } = rows('inspect', 'examen', '--lang', 'en');

    expect(found.map((row) => [row.file, errorOf(row)?.type ?? row.columns])).toEqual([
      ['examen/S1/IM2', 48],
      ['examen/S1/IM3', 'dicom.not-a-film'],
      ['examen/cd.zip/IMAGES/IM1', 48],
    ]);
    expect(found[0]?.transferSyntax).toMatchObject({ name: 'RLE Lossless' });
    expect([exit, stderr]).toEqual([2, '1 file is not a film.\n']);
  });

  it('speaks to the person on stderr, and in English when asked', () => {
    const { exit, lines, stderr } = osselet('inspect', 'absent.dcm', '--lang', 'en');

    expect([exit, lines]).toEqual([2, []]);
    expect(stderr).toBe('absent.dcm: The file "absent.dcm" cannot be read: it does not exist.\n');
  });

  it('ends options at --, whatever files are called', () => {
    const { exit, lines } = osselet('inspect', '--json', '--', '-tiret.dcm', '--json');

    expect(exit).toBe(0);
    expect(lines.map((line) => (JSON.parse(line) as Row).file)).toEqual(['-tiret.dcm', '--json']);
  });

  it.each([
    ['grey8.png', 83, 71, 8],
    ['grey-alpha.png', 83, 71, 8],
    ['palette.png', 83, 71, 8],
    ['one-bit.png', 83, 71, 8],
    ['progressive.jpg', 83, 71, 8],
    ['exif-turned.jpg', 71, 83, 8],
  ])('reads the picture %s', (name, columns, height, bitsStored) => {
    const { rows: found } = rows('inspect', path.join(fixtures, 'pictures', name));

    expect(found).toMatchObject([{ columns, rows: height, bitsStored, spacing: null, sopClass: null }]);
  });

  it('refuses a CMYK picture in words', () => {
    const { exit, rows: found } = rows('inspect', path.join(fixtures, 'pictures', 'cmyk.jpg'));

    expect([exit, errorOf(found[0])?.type]).toEqual([2, 'dicom.picture-unsupported']);
  });

  it('stops without a stack trace when its reader has read enough', () => {
    const films = Array.from({ length: 300 }, () => "'petit film à plat.dcm'").join(' ');
    const line = `'${process.execPath}' '${script}' inspect --json ${films} | head -n 1`;
    const { lines, stderr } = run('/bin/sh', ['-c', line], root);

    expect([lines.length, stderr]).toEqual([1, '']);
  });

  it('is started by npm from any folder', () => {
    const { exit, lines } = run('npm', [
      '--prefix',
      root,
      'run',
      '-s',
      'osselet',
      '--',
      'inspect',
      '--json',
      hand,
    ]);

    expect(exit).toBe(0);
    expect(lines.map((line) => (JSON.parse(line) as Row).file)).toEqual([hand]);
  });
});

describe('osselet score', () => {
  it('gives one row for each film and text, and goes on after a bad film', () => {
    const texts = ['fracture du poignet', 'pas de fracture', 'zorglub'];
    const { exit, rows: found, stderr } = rows('score', hand, 'vide.dcm', fracture, '--prompt', ...texts);

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

  it('never says « non » to the person, and marks phantoms', () => {
    const { lines } = osselet('score', hand, '--prompt', 'épaule', '--lang', 'en');

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /"épaule": (under the threshold|over the threshold|undecided) \(Score “shoulder/,
    );
    expect(lines[0]).toContain('phantom: score without clinical value');
  });
});

describe('osselet embed', () => {
  it('gives a unit vector', () => {
    const { rows: found } = rows('embed', hand);
    const { embedding } = found[0] as { embedding: number[] };

    expect(Object.keys(found[0] ?? {})).toEqual(['file', 'model', 'modelHash', 'embedding']);
    expect(embedding).toHaveLength(128);
    expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
  });
});

describe('osselet search', () => {
  it('ranks films of sub-folders and behind links once each, and passes over what is none', () => {
    const folder = path.join(here, 'étude');
    mkdirSync(path.join(folder, 'série 1', '.caché'), { recursive: true });
    cpSync(path.join(here, hand), path.join(folder, 'série 1', 'main.dcm'));
    cpSync(path.join(here, hand), path.join(folder, 'série 1', '.caché', 'main.dcm'));
    symlinkSync(path.join(here, fracture), path.join(folder, 'lien.dcm'));
    symlinkSync(path.join(here, 'absent.dcm'), path.join(folder, 'rompu.dcm'));
    symlinkSync(folder, path.join(folder, 'anneau'));
    expect(run('/bin/sh', ['-c', 'mkfifo tube'], folder).exit).toBe(0);

    const { exit, rows: found } = rows('search', 'étude', 'fracture', 'du', 'poignet', '--top', '999999999');

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

  it('keeps to --top', () => {
    expect(rows('search', 'fantômes', 'fracture', '--top', '1').rows).toMatchObject([{ rank: 1 }]);
  });

  it('marks phantoms, beside the result or on stderr, and writes French decimals', () => {
    const asText = osselet('search', 'fantômes', 'fracture', '--top', '1');
    const asJson = osselet('search', 'fantômes', 'fracture', '--top', '1', '--json');

    expect(asText.lines[0]).toMatch(
      /similarité cosinus −?0,\d{3}\) \(fantôme : score sans valeur clinique\)$/,
    );
    expect(asJson.lines).toHaveLength(1);
    expect(asJson.stderr).toContain('fantôme : score sans valeur clinique');
  });
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
  ])('%s: exit 1, a sentence on stderr, nothing on stdout', (_, args, said) => {
    const { exit, lines, stderr } = osselet(...args);

    expect([exit, lines]).toEqual([1, []]);
    expect(stderr).toMatch(/^osselet : /);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\bat .*\.m?js:/);
  });

  it('is told in English too', () => {
    expect(osselet('--lang=en', 'diagnose').stderr).toMatch(/^osselet: Unknown verb: "diagnose"/);
    expect(osselet('--lang', 'en', 'inspect', '--nothing').stderr).toMatch(/^osselet: Unknown option/);
  });

  it('is not a question for help', () => {
    expect(osselet('--help')).toMatchObject({ exit: 0, stderr: '' });
  });
});

describe('osselet import', () => {
  const tinyExport = path.join(root, 'src/models/import/fixtures/tiny-export');

  it('writes a model folder that --model takes, and says where', () => {
    const { exit, rows: found } = rows('import', tinyExport, 'importé');
    const vector = rows('embed', hand, '--model', 'importé').rows[0]?.embedding as number[];

    expect(exit).toBe(0);
    expect(found).toEqual([
      { folder: 'importé', name: 'tiny-export', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ]);
    expect(readdirSync(path.join(here, 'importé'))).toContain('manifest.json');
    expect([vector.length, Math.hypot(...vector)]).toEqual([4, expect.closeTo(1, 5)]);
  });

  it('overwrites nothing, and refuses what is no export in words', () => {
    expect(osselet('import', tinyExport, 'fantômes')).toMatchObject({ exit: 1, lines: [] });
    expect(errorOf(rows('import', 'fantômes').rows[0])).toMatchObject({
      type: 'models.import-folder-missing',
    });
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

  it('takes a copy of the bundled folder, by a path of the caller', () => {
    const { exit, rows: found } = rows(
      'embed',
      hand,
      '--model',
      copy('modèle copié', () => undefined),
    );

    expect(exit).toBe(0);
    expect(found).toEqual(rows('embed', hand).rows);
  });

  it.each([
    ['with one byte changed', () => copy('changé', edit('model.safetensors', flip)), 'model.safetensors'],
    ['that names a file outside', () => copy('échappé', edit('manifest.json', climb)), 'manifest.json'],
    ['that is not there', () => 'sans-modèle', 'manifest.json'],
    ['that is a film', () => hand, 'manifest.json'],
  ])('refuses a folder %s, and names the file', (_, folder, file) => {
    const { exit, rows: found, stderr } = rows('embed', hand, '--model', folder());

    expect([exit, found]).toEqual([1, []]);
    expect(stderr).toMatch(/^osselet : Le /);
    expect(stderr).toContain(file);
  });
});

const hasTools = ['dcmdump', 'dcmdjpeg', 'gdcmconv', 'gdcmraw'].every(
  (tool) => spawnSync(tool, ['--version'], { timeout: 10_000 }).error === undefined,
);

describe.skipIf(!existsSync(conformance) || !hasTools)(
  'SHA-256 of osselet inspect (needs ../shared/data/dicom-conformance, dcmtk and libgdcm-tools)',
  () => {
    const tool = (name: string, ...args: string[]) => {
      expect(run(name, args).exit, `${name} ${args.join(' ')}`).toBe(0);
    };
    /** DCMTK writes the pixel data of an uncompressed file as it lies there. */
    function byDcmtk(file: string): Buffer {
      const folder = mkdtempSync(path.join(here, 'dcmtk-'));
      tool('dcmdjpeg', file, path.join(folder, 'plain.dcm'));
      tool('dcmdump', '+W', folder, path.join(folder, 'plain.dcm'));
      const [raw = ''] = readdirSync(folder).filter((name) => name.endsWith('.raw'));
      return readFileSync(path.join(folder, raw));
    }
    function byGdcm(file: string): Buffer {
      const folder = mkdtempSync(path.join(here, 'gdcm-'));
      const plain = path.join(folder, 'plain.dcm');
      tool('gdcmconv', '--raw', file, plain);
      tool('gdcmraw', '-i', plain, '-o', path.join(folder, 'cells'));
      return readFileSync(path.join(folder, 'cells'));
    }

    it.each([
      ['pylibjpeg-data/ds_JPEGLosslessSV1_RG2_JPLL.dcm', byDcmtk],
      ['generated/ok_explicit_le.dcm', byDcmtk],
      ['generated/ok_signed16_rescale.dcm', byDcmtk],
      ['generated/ok_8bit_mono1.dcm', byDcmtk],
      ['pydicom/MR_small_implicit.dcm', byDcmtk],
      ['pydicom-data/data_RG1_J2KI.dcm', byGdcm],
      ['pydicom-data/data_RG3_J2KI.dcm', byGdcm],
      ['pydicom/MR_small_RLE.dcm', byGdcm],
      ['pydicom-data/data_JPEG-LL.dcm', byGdcm],
    ])('of %s is that of its pixels as DCMTK or GDCM writes them', (name, truth) => {
      const file = path.join(conformance, name);
      const { rows: found } = rows('inspect', file);

      expect(found[0]?.sha256).toBe(createHash('sha256').update(truth(file)).digest('hex'));
    });
  },
);

describe('osselet anonymise', () => {
  const report = (id: string | number, text: string) => JSON.stringify({ id, text });

  it('prints the place of what names a person, in code points, and goes on after a bad line', () => {
    place(
      'comptes rendus.jsonl',
      `${report('a', '🦴 Dr Xhonneux, le 12/03/2019')}\n{"id": 2}\npas du JSON\n\n${report(7, 'Fracture de Pouteau-Colles.')}\n`,
    );

    const { exit, lines, stderr } = osselet('anonymise', 'comptes rendus.jsonl', '--spans');

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

  it('measures itself on annotated reports, in JSON and in brat', () => {
    mkdirSync(path.join(here, 'or'));
    place('or/un.json', JSON.stringify({ text: 'Dr Roy', spans: [{ start: 3, end: 6, type: 'PERSON' }] }));
    place('or/deux.txt', '🦴 vu le 3 mai 2020, zzz');
    place('or/deux.ann', 'T1\tDATE 8 18\t3 mai 2020\nT2\tPERSON 20 23\tzzz\n');

    const { rows: answers } = rows('anonymise', '--evaluate', 'or');

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
