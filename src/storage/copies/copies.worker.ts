/** Writes copies: a synchronous file handle exists in workers only, and needs no second copy of the file. */
import { expose } from 'comlink';
import { registerWorkerErrors, tellPolicyViolations, tellRequests } from '../../foundation/index.ts';
import { writeError } from '../errors.ts';
import { copyFolder } from './copyFolder.ts';

registerWorkerErrors();
tellPolicyViolations();
tellRequests();

/** A piece at a time: a film of a gigabyte never stands in memory. A copy that fails is removed. */
async function write(id: string, content: Blob): Promise<void> {
  const folder = await copyFolder();
  try {
    const access = await (await folder.getFileHandle(id, { create: true })).createSyncAccessHandle();
    try {
      // A full disk may take a part of a piece, or answer a huge count (private windows of Chrome), without an error.
      for await (const piece of content.stream())
        if (access.write(piece) !== piece.byteLength)
          throw new DOMException('short write', 'QuotaExceededError');
      access.flush();
    } finally {
      access.close();
    }
  } catch (error) {
    await folder.removeEntry(id).catch(() => undefined);
    throw writeError('copies', error);
  }
}

const writer = { write };
expose(writer);

export type CopiesProtocol = typeof writer;
