/** Folders, archives and discs as they are given, with decoders of the same thread; the disc is made by DCMTK. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createCodec } from '../codecClient.ts';
import type { FileInput } from '../protocol.ts';
import { codecs, fixture, hasTools, runTool, temporaryFolder } from '../truth.ts';
import { aDxImage } from '../write/aDxImage.ts';
import { dxImage, writeDicom } from '../write/index.ts';
import { inProcess } from './inProcess.ts';
import type { OpenOutcome } from './openMany.ts';

const text = new TextEncoder().encode('compte rendu');
const picture = fixture('gradient.png');
const aFilm = (number: number) =>
  writeDicom(dxImage(aDxImage({ sopInstanceUid: `2.25.90${String(number)}`, instanceNumber: number })));
const inFolder = (place: string, content: Uint8Array): FileInput => {
  const parts = place.split('/');
  return { name: parts.at(-1) ?? '', path: parts, content };
};

async function open(files: readonly FileInput[]) {
  const codec = createCodec({ size: 2, start: () => inProcess(codecs) });
  const told: string[] = [];
  const outcomes = await codec.openMany(files, {
    onMore: (item, names) => told.push(`${String(item)}: ${names.join(', ')}`),
    onOutcome: ({ item, fileName }, done, total) => told.push(`${String(item)} ${fileName} ${done}/${total}`),
  });
  return { codec, told, outcomes, lines: outcomes.map(line) };
}

/** One outcome as a word: where it stands and what became of it. */
function line({ fileName, result, isAside }: OpenOutcome): string {
  const what = isAside ? 'aside' : result.ok ? `${String(result.value.length)} film` : result.error.code;
  return `${fileName}: ${what}`;
}

describe('a folder', () => {
  it('gives its films; what is plainly none is set aside, what could have been one is refused by its name', async () => {
    const { lines } = await open([
      inFolder('étude/IM1', aFilm(1)),
      inFolder('étude/Thumbs.db', text),
      inFolder('étude/.DS_Store', text),
      inFolder('étude/VISION/viewer.exe', text),
      inFolder('étude/IM2', text),
      inFolder('étude/IM3.dcm', text),
      inFolder('étude/rapport.pdf', aFilm(4)),
    ]);

    expect(lines).toEqual([
      'IM1: 1 film',
      'Thumbs.db: aside',
      '.DS_Store: aside',
      'viewer.exe: aside',
      'IM2: not-a-film',
      'IM3.dcm: not-a-film',
      'rapport.pdf: 1 film',
    ]);
  });

  it('is not asked for: a file given by itself is refused by its name, whatever it is', async () => {
    expect((await open([{ name: 'notes.txt', content: text }])).lines).toEqual(['notes.txt: not-a-film']);
  });
});

describe('an archive', () => {
  it('is unfolded where it stands, and its films are decoded from it when they are looked at', async () => {
    const archive = zipSync({ 'IMAGES/IM1': aFilm(1), 'lisez-moi.txt': text, 'IMAGES/IM2': aFilm(2) });

    const { codec, lines, told } = await open([
      { name: 'avant.dcm', content: aFilm(8) },
      { name: 'cd.zip', content: archive },
      { name: 'après.dcm', content: aFilm(9) },
    ]);

    expect(lines).toEqual([
      'avant.dcm: 1 film',
      'cd.zip/IMAGES/IM1: 1 film',
      'cd.zip/lisez-moi.txt: aside',
      'cd.zip/IMAGES/IM2: 1 film',
      'après.dcm: 1 film',
    ]);
    expect(told).toEqual([
      '0 avant.dcm 1/3',
      '1: cd.zip/IMAGES/IM1, cd.zip/lisez-moi.txt, cd.zip/IMAGES/IM2',
      '3 cd.zip/IMAGES/IM1 2/5',
      '4 cd.zip/lisez-moi.txt 3/5',
      '5 cd.zip/IMAGES/IM2 4/5',
      '2 après.dcm 5/5',
    ]);
    expect([...(await codec.frame('2.25.902#0')).stored]).toEqual([0, 1, 255, 256, 4094, 4095]);
    expect((await codec.frame('2.25.902#0')).film.fileName).toBe('cd.zip/IMAGES/IM2');
  });

  it('of films that are open already says so of each', async () => {
    const { codec } = await open([{ name: 'IM1', content: aFilm(1) }]);

    const [again] = await codec.openMany([{ name: 'cd.zip', content: zipSync({ IM1: aFilm(1) }) }]);

    expect(again).toMatchObject({ fileName: 'cd.zip/IM1', alreadyOpen: ['2.25.901#0'] });
  });
});

describe.runIf(hasTools('dcmmkdir'))('a disc with a DICOMDIR written by DCMTK', () => {
  /** Of three films; `change` says what becomes of its files. */
  function aDisc(change: (files: Map<string, Uint8Array>) => void = () => undefined): FileInput[] {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'IMAGES'));
    const names = ['IMAGES/IM1', 'IMAGES/IM2', 'IMAGES/IM3'];
    names.forEach((name, at) => writeFileSync(path.join(folder, name), aFilm(at + 1)));
    runTool('dcmmkdir', '-Pgp', '+id', folder, '+D', path.join(folder, 'DICOMDIR'), ...names);
    const files = new Map(
      [...names, 'DICOMDIR'].map((name) => [name, readFileSync(path.join(folder, name))]),
    );
    change(files);
    return [...files].map(([name, content]) => inFolder(`CD/${name}`, content));
  }

  it('gives its films and no line of its own', async () => {
    expect((await open(aDisc())).lines).toEqual([
      'IM1: 1 film',
      'IM2: 1 film',
      'IM3: 1 film',
      'DICOMDIR: 0 film',
    ]);
  });

  it('names the film that it lists and that is not there', async () => {
    const { lines, outcomes, told } = await open(aDisc((files) => files.delete('IMAGES/IM2')));

    expect(lines).toEqual(['IM1: 1 film', 'IM3: 1 film', 'IMAGES/IM2: listed-but-missing']);
    expect(outcomes[2]?.result).toMatchObject({
      error: { facts: { file: 'IMAGES/IM2', directory: 'DICOMDIR' } },
    });
    expect(told.slice(2)).toEqual(['2: IMAGES/IM2', '3 IMAGES/IM2 3/3']);
  });

  it('says which of its files are films: logos of its viewer are not, a listed file that is none is refused', async () => {
    const disc = aDisc((files) => {
      files.set('IMAGES/IM2', text);
      files.set('VIEWER/LOGO.PNG', picture);
      files.set('VIEWER/START', text);
      files.set('IMAGES/IM9', aFilm(9));
    });

    expect((await open(disc)).lines).toEqual([
      'IM1: 1 film',
      'IM2: not-a-film',
      'IM3: 1 film',
      'DICOMDIR: 0 film',
      'LOGO.PNG: aside',
      'START: aside',
      'IM9: 1 film',
    ]);
  });

  it('is the same disc when a system wrote its names in small letters, with a version behind', async () => {
    const small = aDisc().map(({ path = [], content }) =>
      inFolder(
        path
          .join('/')
          .toLowerCase()
          .replace(/im(\d)$/, 'im$1.;1'),
        content as Uint8Array,
      ),
    );

    expect((await open(small)).lines.slice(-1)).toEqual(['dicomdir: 0 film']);
  });

  it('in an archive is the same', async () => {
    const disc = aDisc((files) => files.delete('IMAGES/IM3'));
    const files = Object.fromEntries(
      disc.map(({ path, content }) => [path!.join('/'), content as Uint8Array]),
    );

    expect((await open([{ name: 'cd.zip', content: zipSync(files) }])).lines).toEqual([
      'cd.zip/CD/IMAGES/IM1: 1 film',
      'cd.zip/CD/IMAGES/IM2: 1 film',
      'cd.zip/CD/IMAGES/IM3: listed-but-missing',
    ]);
  });

  it('given as a DICOMDIR alone asks for the whole folder, in one line', async () => {
    const directory = aDisc().at(-1)!;

    const { outcomes } = await open([{ name: 'DICOMDIR', content: directory.content }]);

    expect(outcomes.map(({ result }) => result)).toMatchObject([
      { error: { code: 'directory-alone', facts: { file: 'DICOMDIR', listed: 3 } } },
    ]);
  });
});

it('thousands of files are looked into a few at a time, and none of their bytes is kept', async () => {
  let reading = 0;
  let most = 0;
  const bytes = aFilm(1);
  const file = (uid: number): FileInput => {
    const content = new Blob([bytes as BlobPart]);
    content.arrayBuffer = async () => {
      most = Math.max(most, ++reading);
      await Promise.resolve();
      reading--;
      return writeDicom(dxImage(aDxImage({ sopInstanceUid: `2.25.${String(uid)}` }))).buffer as ArrayBuffer;
    };
    return { name: `IM${String(uid)}`, content };
  };
  const dones: number[] = [];

  const outcomes = await createCodec({ size: 4, start: () => inProcess(codecs) }).openMany(
    Array.from({ length: 2_000 }, (_, uid) => file(uid)),
    { onOutcome: (_, done) => dones.push(done) },
  );

  expect(outcomes.filter(({ result }) => result.ok)).toHaveLength(2_000);
  expect(dones).toEqual(Array.from({ length: 2_000 }, (_, at) => at + 1));
  expect(most).toBeLessThanOrEqual(4);
  expect(JSON.stringify(outcomes[0]).length).toBeLessThan(3_000);
});
