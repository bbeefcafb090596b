import { describe, expect, it } from 'vitest';
import { droppedFiles } from './droppedFiles.ts';

const gone = new DOMException('gone', 'NotFoundError');

function aFile(name: string): FileSystemFileEntry {
  const file = (found: (file: File) => void) => found(new File(['x'], name));
  return { isFile: true, isDirectory: false, name, file } as FileSystemFileEntry;
}

function aLostFile(name: string): FileSystemFileEntry {
  const file = (_: unknown, lost: (error: DOMException) => void) => lost(gone);
  return { isFile: true, isDirectory: false, name, file } as FileSystemFileEntry;
}

/** Gives its children two at a time, as Chrome gives them by the hundred. */
function aFolder(name: string, children: readonly FileSystemEntry[]): FileSystemDirectoryEntry {
  const createReader = () => {
    const left = [...children];
    return { readEntries: (found: (some: FileSystemEntry[]) => void) => found(left.splice(0, 2)) };
  };
  return { isFile: false, isDirectory: true, name, createReader } as FileSystemDirectoryEntry;
}

function aClosedFolder(name: string): FileSystemDirectoryEntry {
  const readEntries = (_: unknown, lost: (error: DOMException) => void) => lost(gone);
  const createReader = () => ({ readEntries });
  return { isFile: false, isDirectory: true, name, createReader } as FileSystemDirectoryEntry;
}

async function drop(...entries: FileSystemEntry[]) {
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }));
  const { files, refused } = await droppedFiles({ items, files: [] } as unknown as DataTransfer);
  return {
    files: files.map(({ name }) => name),
    refused: refused.map(({ name, error }) => [name, error.code]),
  };
}

describe('a drop', () => {
  it('of folders gives all files below them, however many a reader gives at once', async () => {
    const study = aFolder('étude', [aFile('IM1'), aFile('IM2'), aFile('IM3'), aFolder('S2', [aFile('IM4')])]);

    expect(await drop(study, aFile('IM5'))).toEqual({
      files: ['IM1', 'IM2', 'IM3', 'IM4', 'IM5'],
      refused: [],
    });
  });

  it('with a file that is gone and a folder that cannot be read names them and gives the others', async () => {
    const study = aFolder('étude', [aFile('IM1'), aLostFile('IM2')]);

    expect(await drop(study, aClosedFolder('privé'), aFile('IM3'))).toEqual({
      files: ['IM1', 'IM3'],
      refused: [
        ['IM2', 'entry-unreadable'],
        ['privé', 'entry-unreadable'],
      ],
    });
  });

  it('from a program that gives files without entries gives those files', async () => {
    const transfer = { items: [], files: [new File(['x'], 'IM1')] } as unknown as DataTransfer;

    expect((await droppedFiles(transfer)).files).toHaveLength(1);
  });
});
