import { describe, expect, it } from 'vitest';
import { droppedFiles } from './droppedFiles.ts';
import type { RootHandle } from './given.ts';

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

function aFileHandle(name: string): FileSystemFileHandle {
  return {
    kind: 'file',
    name,
    getFile: () => Promise.resolve(new File(['x'], name)),
  } as FileSystemFileHandle;
}

function aLostFileHandle(name: string): FileSystemFileHandle {
  return { kind: 'file', name, getFile: () => Promise.reject(gone) } as unknown as FileSystemFileHandle;
}

function aFolderHandle(name: string, children: readonly RootHandle[]): FileSystemDirectoryHandle {
  async function* values() {
    for (const child of children) yield Promise.resolve(child);
  }
  return { kind: 'directory', name, values } as unknown as FileSystemDirectoryHandle;
}

type Dropped = { entry: FileSystemEntry } | { handle: RootHandle };

async function drop(...dropped: Dropped[]) {
  const items = dropped.map((one) => ({
    kind: 'file',
    webkitGetAsEntry: () => ('entry' in one ? one.entry : null),
    getAsFile: () => null,
    ...('handle' in one && { getAsFileSystemHandle: () => Promise.resolve(one.handle) }),
  }));
  const { files, refused } = await droppedFiles({ items, files: [] } as unknown as DataTransfer);
  return {
    paths: files.map(({ path }) => path.join('/')),
    roots: files.map(({ root }) => root?.name ?? null),
    refused: refused.map(({ name, error }) => [name, error.code]),
  };
}

describe('a drop', () => {
  it('of folders gives all files below them with their folders, however many a reader gives at once', async () => {
    const study = aFolder('étude', [aFile('IM1'), aFile('IM2'), aFile('IM3'), aFolder('S2', [aFile('IM4')])]);

    expect(await drop({ entry: study }, { entry: aFile('IM5') })).toEqual({
      paths: ['étude/IM1', 'étude/IM2', 'étude/IM3', 'étude/S2/IM4', 'IM5'],
      roots: [null, null, null, null, null],
      refused: [],
    });
  });

  it('by handle gives the same, in the order of their numbers, and by what they can be asked for again', async () => {
    const study = aFolderHandle('étude', [
      aFileHandle('IM10'),
      aFileHandle('IM2'),
      aFolderHandle('S2', [aFileHandle('IM1')]),
    ]);

    expect(await drop({ handle: study }, { handle: aFileHandle('IM5') })).toEqual({
      paths: ['étude/IM2', 'étude/IM10', 'étude/S2/IM1', 'IM5'],
      roots: ['étude', 'étude', 'étude', 'IM5'],
      refused: [],
    });
  });

  it('with a file that is gone and a folder that cannot be read names them and gives the others', async () => {
    const study = aFolder('étude', [aFile('IM1'), aLostFile('IM2')]);

    expect(await drop({ entry: study }, { entry: aClosedFolder('privé') }, { entry: aFile('IM3') })).toEqual({
      paths: ['étude/IM1', 'IM3'],
      roots: [null, null],
      refused: [
        ['IM2', 'entry-unreadable'],
        ['privé', 'entry-unreadable'],
      ],
    });
  });

  it('by handle names a file that is gone and gives the others', async () => {
    const study = aFolderHandle('étude', [aFileHandle('IM1'), aLostFileHandle('IM2')]);

    expect(await drop({ handle: study })).toMatchObject({
      paths: ['étude/IM1'],
      refused: [['IM2', 'entry-unreadable']],
    });
  });

  it('from a program that gives files without handle or entry gives those files', async () => {
    const file = new File(['x'], 'IM1');
    const item = {
      kind: 'file',
      getAsFileSystemHandle: () => Promise.reject(gone),
      webkitGetAsEntry: () => null,
      getAsFile: () => file,
    };

    const { files } = await droppedFiles({ items: [item], files: [] } as unknown as DataTransfer);

    expect(files).toEqual([{ file, path: ['IM1'], root: null }]);
  });

  it('of a file that a program made, which has no handle, gives that file', async () => {
    const file = new File(['x'], 'IM1');
    const none = { getAsFileSystemHandle: () => Promise.resolve(undefined), webkitGetAsEntry: () => null };
    const item = { kind: 'file', getAsFile: () => file, ...none };

    const { files } = await droppedFiles({ items: [item], files: [] } as unknown as DataTransfer);

    expect(files).toEqual([{ file, path: ['IM1'], root: null }]);
  });

  it('from a browser without items gives its files', async () => {
    const transfer = { items: [], files: [new File(['x'], 'IM1')] } as unknown as DataTransfer;

    expect((await droppedFiles(transfer)).files).toHaveLength(1);
  });
});
