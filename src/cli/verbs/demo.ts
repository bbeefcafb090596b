/** `demo OUT`: the synthetic films that the app offers at first start, as DICOM files. Nothing is overwritten. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { phantomStudy } from '../../phantom/index.ts';
import { cliError } from '../errors.ts';
import { callerPath, detailOf } from '../films.ts';
import type { Verb } from '../verb.ts';

export const demo: Verb = async ({ args, output }) => {
  const [folder, ...others] = args.operands;
  if (!folder || others.length > 0) throw cliError('no-folder');
  await mkdir(callerPath(folder), { recursive: true }).catch((cause: unknown) => {
    throw cliError('cannot-write', { file: folder, detail: detailOf(cause) }, cause);
  });
  for (const { fileName, bytes } of phantomStudy(1)) {
    const file = path.join(folder, fileName);
    try {
      await writeFile(callerPath(file), bytes, { flag: 'wx' });
      output.result({ file, bytes: bytes.length }, file);
    } catch (cause) {
      output.refusal(file, cliError('cannot-write', { file, detail: detailOf(cause) }, cause));
    }
  }
};
