/** What GDCM and DCMTK make of a file: their uncompressed copy of it, read by its own header. */
import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../truth.ts';
import { samplesOf, type ToolLayout } from './cellsOfTool.ts';

const run = promisify(execFile);
/** A program that hangs is no answer: it fails the sweep. */
const bounds = { timeout: 600_000, maxBuffer: 100_000_000 };

export interface Reading {
  readonly tool: string;
  readonly photometric: string;
  readonly samples: Float64Array;
}

const JPEG = '1.2.840.10008.1.2.4';
const dcmtkByTransferSyntax: readonly (readonly [string, string, ...string[]])[] = [
  [`${JPEG}.5`, 'dcmdjpeg'],
  [`${JPEG}.7`, 'dcmdjpeg'],
  [`${JPEG}.8`, 'dcmdjpls'],
  ['1.2.840.10008.1.2.5', 'dcmdrle'],
  ['', 'dcmconv', '+te'],
];

/** `null` where the program makes no pixels of it. */
export function readByGdcm(file: string): Promise<Reading | null> {
  return readBy('GDCM', file, 'gdcmconv', '--raw');
}

export function readByDcmtk(file: string, transferSyntaxUid: string): Promise<Reading | null> {
  const [, tool = 'dcmconv', ...options] =
    dcmtkByTransferSyntax.find(([prefix]) => transferSyntaxUid.startsWith(prefix)) ?? [];
  return readBy('DCMTK', file, tool, ...options);
}

async function readBy(
  tool: string,
  file: string,
  program: string,
  ...options: string[]
): Promise<Reading | null> {
  const folder = temporaryFolder();
  const [raw, plain, cells] = ['raw', 'plain', 'cells'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    await run(program, [...options, file, raw], bounds);
    const layout = await layoutOf(raw);
    if (layout.isBigEndian) await run('dcmconv', ['+te', raw, plain], bounds);
    await run('gdcmraw', ['-i', layout.isBigEndian ? plain : raw, '-o', cells], bounds);
    const samples = samplesOf(new Uint8Array(await readFile(cells)), layout);
    return samples && { tool, photometric: layout.photometric, samples };
  } catch (error) {
    if ((error as { killed?: boolean }).killed === true) throw error;
    return null;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function layoutOf(file: string): Promise<ToolLayout & { readonly isBigEndian: boolean }> {
  const { stdout } = await run('dcmdump', ['-q', '+L', file], bounds);
  const text = (tag: string) => new RegExp(`^\\(${tag}\\) .. \\[?([^\\]#]*)`, 'm').exec(stdout)?.[1]?.trim();
  const number = (tag: string, absent: number) => Number.parseInt(text(tag) ?? String(absent), 10);
  const allocated = number('0028,0100', 16);
  const stored = number('0028,0101', allocated);
  return {
    isBigEndian: text('0002,0010') === '=BigEndianExplicit',
    photometric: text('0028,0004') ?? 'MONOCHROME2',
    samples: number('0028,0002', 1),
    isByPlane: number('0028,0006', 0) === 1,
    frames: number('0028,0008', 1),
    pixels: number('0028,0010', 0) * number('0028,0011', 0),
    allocated,
    stored,
    highBit: number('0028,0102', stored - 1),
    isSigned: number('0028,0103', 0) === 1,
  };
}
