import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixture, hasTools, temporaryFolder } from '../truth.ts';
import { anArchive, bytesOf, CENTRAL, END, filesIn, given, lookAt, recordAt } from './anArchive.ts';

const film = fixture('gradient-explicit.dcm');
const text = new TextEncoder().encode('compte rendu');
const names = (files: readonly { name: string }[]) => files.map(({ name }) => name);

describe('a zip archive', () => {
  it('gives its files in their order, each named by the archive and its folders, folders left out', async () => {
    const files = await filesIn(
      anArchive({ 'IMAGES/': new Uint8Array(), 'IMAGES/S1/IM1': film, LISEZMOI: text }),
    );

    expect(names(files)).toEqual(['disque.zip/IMAGES/S1/IM1', 'disque.zip/LISEZMOI']);
    expect(files[0]?.path).toEqual(['disque.zip', 'IMAGES', 'S1', 'IM1']);
    expect(await bytesOf(files[0])).toEqual(film);
    expect(await lookAt(files[0]!)).toMatchObject({ kind: 'films', films: [{ key: '2.25.42#0' }] });
    expect(await lookAt(files[1]!)).toBe('not-a-film');
  });

  it('may store its files without deflating them', async () => {
    const [stored] = await filesIn(zipSync({ IM1: film }, { level: 0 }));

    expect(await bytesOf(stored)).toEqual(film);
  });

  it('is read as well with a comment behind it', async () => {
    const archive = anArchive({ IM1: film });
    new DataView(archive.buffer).setUint16(recordAt(archive, END) + 20, text.length, true);

    const [inside] = await filesIn(Uint8Array.from([...archive, ...text]));

    expect(await bytesOf(inside)).toEqual(film);
  });

  it.runIf(hasTools('python3'))('written by Python with 64-bit sizes holds the same bytes', async () => {
    const script = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:
    with z.open('été/IM1', 'w', force_zip64=True) as f: f.write(open(sys.argv[2], 'rb').read())
    z.writestr('LISEZMOI', b'compte rendu')
`;
    const archive = path.join(temporaryFolder(), 'python.zip');
    const source = path.join(import.meta.dirname, '../fixtures/gradient-explicit.dcm');
    execFileSync('python3', ['-c', script, archive, source]);

    const files = await filesIn(new Uint8Array(readFileSync(archive)));

    expect(names(files)).toEqual(['disque.zip/été/IM1', 'disque.zip/LISEZMOI']);
    expect(await bytesOf(files[0])).toEqual(film);
  });

  it('of 64-bit records is read by them', async () => {
    const archive = anArchive({ IM1: film });
    const end = recordAt(archive, END);
    const view = new DataView(archive.buffer);
    const record = new DataView(new ArrayBuffer(56 + 20));
    record.setUint32(0, 0x06064b50, true);
    record.setBigUint64(32, 1n, true);
    record.setBigUint64(40, BigInt(view.getUint32(end + 12, true)), true);
    record.setBigUint64(48, BigInt(view.getUint32(end + 16, true)), true);
    record.setUint32(56, 0x07064b50, true);
    record.setBigUint64(56 + 8, BigInt(end), true);
    view.setUint16(end + 10, 0xffff, true);
    view.setUint32(end + 12, 0xffffffff, true);
    view.setUint32(end + 16, 0xffffffff, true);

    const whole = [...archive.subarray(0, end), ...new Uint8Array(record.buffer), ...archive.subarray(end)];

    expect(await bytesOf((await filesIn(Uint8Array.from(whole)))[0])).toEqual(film);
  });

  it('of Windows names its files with their accents', async () => {
    const archive = anArchive({ 'clich_.dcm': film });
    for (let at = 0; at < archive.length; at++) {
      if (new TextDecoder().decode(archive.subarray(at, at + 6)) === 'clich_') archive[at + 5] = 0x82;
    }

    expect(names(await filesIn(archive))).toEqual(['disque.zip/cliché.dcm']);
  });

  it('leads nowhere by its names', async () => {
    const files = await filesIn(anArchive({ '../../etc/IM1': film, 'C:\\IMAGES\\.\\IM2': film }));

    expect(names(files)).toEqual(['disque.zip/etc/IM1', 'disque.zip/C:/IMAGES/IM2']);
  });
});

describe('what an archive cannot give', () => {
  it('is refused by its own name: encrypted, or packed in a way not read here', async () => {
    const archive = anArchive({ IM1: film, IM2: film });
    const central = recordAt(archive, CENTRAL);
    archive[central + 8]! |= 1;
    archive[central - 46 - 3 + 10] = 9;

    const files = await filesIn(archive);

    expect(await Promise.all(files.map(bytesOf))).toEqual([
      'archive-file-unsupported',
      'archive-file-encrypted',
    ]);
    expect(await lookAt(files[1]!)).toBe('archive-file-encrypted');
  });

  it('is a file whose bytes are others than those that were packed', async () => {
    const archive = zipSync({ IM1: film }, { level: 0 });
    archive[1_000]! ^= 1;

    expect(await bytesOf((await filesIn(archive))[0])).toBe('archive-damaged');
  });

  it('is anything at all, when it is cut', async () => {
    const archive = anArchive({ IM1: film, IM2: film });

    for (const length of [10, 500, archive.length - 30, archive.length - 1])
      expect(await lookAt(given('coupé.zip', archive.slice(0, length)))).toBe('archive-damaged');
  });

  it('is a file when there is none', async () => {
    expect(await lookAt(given('vide.zip', zipSync({})))).toBe('archive-empty');
  });

  it('is a film, when it is an office document', async () => {
    const document = anArchive({ '[Content_Types].xml': text, 'word/document.xml': text });

    expect(await lookAt(given('compte-rendu.docx', document))).toBe('not-a-film');
  });
});

describe('an archive meant to do harm', () => {
  it('that inflates to more than it says is refused once it passes what it said', async () => {
    const archive = anArchive({ IM1: new Uint8Array(3_000_000) });
    const central = recordAt(archive, CENTRAL);
    new DataView(archive.buffer).setUint32(central + 24, 1_000, true);

    expect(archive.length).toBeLessThan(4_000);
    expect(await bytesOf((await filesIn(archive))[0])).toBe('archive-damaged');
  });

  it('that says how much it inflates to is refused over the limit, a file of it over the limit of a file', async () => {
    const archive = anArchive({ IM1: film });
    const central = recordAt(archive, CENTRAL);
    new DataView(archive.buffer).setUint32(central + 24, 0xfffffff0, true);
    const many = anArchive(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, film])));
    for (let at = 0; at < many.length - 4; at++) {
      const view = new DataView(many.buffer, at);
      if (view.getUint32(0, true) === 0x02014b50) view.setUint32(24, 0xfffffff0, true);
    }

    expect(await bytesOf((await filesIn(archive))[0])).toBe('file-too-large');
    expect(await lookAt(given('bombe.zip', many))).toBe('archive-too-large');
  });

  it('of more files than any disc holds is refused', async () => {
    const few = anArchive({ A: new Uint8Array() });
    const [central, end] = [recordAt(few, CENTRAL), recordAt(few, END)];
    const record = Array.from(few.subarray(central, end));
    const many = Uint8Array.from([
      ...few.subarray(0, central),
      ...Array.from({ length: 20_001 }, () => record).flat(),
    ]);
    const view = new DataView(few.buffer);
    view.setUint32(end + 12, 20_001 * record.length, true);

    const archive = new Blob([many, few.slice(end)]);

    expect(await lookAt(given('plein.zip', archive))).toBe('archive-too-large');
  });

  it('in an archive is refused by what it says, or once it passes what it said', async () => {
    const inner = anArchive({ IM1: new Uint8Array(3_000_000) });
    const saying = async (bytes: number) => {
      const outer = anArchive({ 'inner.zip': inner });
      new DataView(outer.buffer).setUint32(recordAt(outer, CENTRAL) + 24, bytes, true);
      return lookAt((await filesIn(outer))[0]!);
    };

    expect(await saying(300_000_001)).toBe('file-too-large');
    expect(await saying(inner.length - 1)).toBe('archive-damaged');
    expect(await saying(inner.length)).toMatchObject({ kind: 'more' });
  });

  it('with archives in archives is opened one deep', async () => {
    const inner = anArchive({ IM1: film });
    const middle = anArchive({ 'inner.zip': inner });

    const [nested] = await filesIn(anArchive({ 'middle.zip': middle }));
    const found = await lookAt(nested!);

    expect(found).toMatchObject({ kind: 'more', files: [{ name: 'disque.zip/middle.zip/inner.zip' }] });
    const [deepest] = (found as Extract<typeof found, { kind: 'more' }>).files;
    expect(await lookAt(deepest!)).toBe('archive-too-deep');
    const [readable] = await filesIn(anArchive({ 'inner.zip': inner }));
    expect(await lookAt(readable!)).toMatchObject({ files: [{ name: 'disque.zip/inner.zip/IM1' }] });
  });
});
