/** `import FOLDER [DESTINATION]`: the authors' export becomes a model folder, which `--model` takes. Nothing is overwritten. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isOsseletError } from '../../foundation/index.ts';
import {
  folderSource,
  importModel,
  loadModel,
  type ExportSource,
  type ModelFiles,
} from '../../models/index.ts';
import { cliError } from '../errors.ts';
import { callerPath, detailOf } from '../films.ts';
import { filesBelow } from '../folder.ts';
import type { Verb } from '../verb.ts';

export const importExport: Verb = async ({ args, output, say }) => {
  const [folder, destination, ...others] = args.operands;
  if (!folder || others.length > 0) throw cliError('no-folder');
  const target = destination ?? `${path.basename(callerPath(folder))}-osselet`;
  try {
    const files = await importModel(await exportIn(folder), null);
    await writeFolder(target, files);
    // Read again from the disk: what is announced is what `--model` will find.
    const { hash, manifest } = await loadModel(folderSource(callerPath(target)));
    const facts = { name: manifest.name, folder: target, hash: hash.slice(0, 12) };
    output.result({ folder: target, name: manifest.name, hash }, say('cli.import.done', facts));
  } catch (error) {
    if (isOsseletError(error) && error.room === 'cli') throw error;
    const file = isOsseletError(error) && error.room === 'engine' ? error.facts.file : null;
    output.refusal(typeof file === 'string' ? path.join(folder, file) : folder, error);
  }
};

async function exportIn(folder: string): Promise<ExportSource> {
  const above = callerPath(folder);
  const found = await filesBelow(folder);
  const paths = found.map(({ file }) => path.relative(above, callerPath(file)).split(path.sep).join('/'));
  return {
    name: path.basename(above),
    paths,
    read: async (file) => {
      try {
        return new Uint8Array(await readFile(path.join(above, file)));
      } catch (cause) {
        throw cliError('file-unreadable', { file: path.join(folder, file), detail: detailOf(cause) }, cause);
      }
    },
  };
}

/** The manifest last: a folder without one is not yet a model. */
async function writeFolder(target: string, files: ModelFiles): Promise<void> {
  const write = async (file: string, act: () => Promise<unknown>): Promise<void> => {
    await act().catch((cause: unknown) => {
      throw cliError('cannot-write', { file, detail: detailOf(cause) }, cause);
    });
  };
  await write(target, () => mkdir(callerPath(target)));
  for (const [name, bytes] of [...files].reverse()) {
    const file = path.join(target, name);
    await write(file, () => writeFile(callerPath(file), bytes, { flag: 'wx' }));
  }
}
