/** Bytes of a file to stored values with range and hash, against the codec alone on the same stream, in Node. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeFrame, nodeCodecs, openFilms, type Codecs } from '../../src/dicom/index.ts';
import { syntaxes, type Syntax } from './syntaxes.ts';
import { compare } from './timing.ts';

const rounds = 5;

export type Told = (name: string, numbers: Readonly<Record<string, number | string>>) => void;

export async function benchDecode(isWanted: (name: string) => boolean, film: () => Uint8Array, tell: Told) {
  const folder = mkdtempSync(path.join(tmpdir(), 'osselet-bench-'));
  const codecs = nodeCodecs();
  try {
    for (const syntax of syntaxes) {
      const name = `decode/${syntax.name}`;
      if (!isWanted(name)) continue;
      const program = Array.isArray(syntax.writer) ? String(syntax.writer[0]) : null;
      if (program !== null && spawnSync(program, ['--version']).error) {
        tell(name, { skipped: `needs ${program}` });
        continue;
      }
      const file = await written(syntax, film(), folder);
      const { size } = statSync(file);
      tell(name, { ...(await measured(syntax, file, codecs)), peer: syntax.peer, fileBytes: size });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function written({ name, writer }: Syntax, film: Uint8Array, folder: string): Promise<string> {
  const plain = path.join(folder, 'plain.dcm');
  writeFileSync(plain, film);
  if (writer === null) return plain;
  const file = path.join(folder, `${name}.dcm`);
  if (typeof writer === 'function') {
    writeFileSync(file, await writer(film));
    return file;
  }
  const [program, ...options] = writer;
  execFileSync(program, [...options, plain, file], { stdio: 'ignore' });
  return file;
}

async function measured(syntax: Syntax, file: string, codecs: Codecs) {
  const bytes = new Uint8Array(readFileSync(file));
  const open = async () => {
    const opened = await openFilms('bench.dcm', bytes, codecs);
    if (!opened.ok) throw opened.error;
    return opened.value[0]!;
  };
  const { pixels } = await open();
  const stream = pixels.kind === 'encapsulated' ? Buffer.concat(pixels.fragments) : bytes;
  return compare(
    async () => decodeFrame(await open(), codecs),
    () => syntax.bare(new Uint8Array(stream), codecs),
    rounds,
  );
}
