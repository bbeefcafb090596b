/** The codec worker: a film shelf behind Comlink. Reading and decoding never hold up the page. */
import { expose, releaseProxy, transfer, type Remote } from 'comlink';
import { registerWorkerErrors, tellPolicyViolations } from '../foundation/index.ts';
import { browserCodecs } from './browserCodecs.ts';
import { createFilmShelf } from './filmShelf.ts';
import type { CodecProtocol } from './protocol.ts';

registerWorkerErrors();
tellPolicyViolations();
const shelf = createFilmShelf(browserCodecs());

const transferring: CodecProtocol = {
  ...shelf,
  async frame(key) {
    const frame = await shelf.frame(key);
    // A copy goes to the page for good; the shelf keeps its own.
    const stored = frame.stored.slice();
    const colour = frame.colour?.slice() ?? null;
    const buffers = colour === null ? [stored.buffer] : [stored.buffer, colour.buffer];
    return transfer({ ...frame, stored, colour }, buffers);
  },
  async openMany(files, cancelId, onProgress) {
    const remote = onProgress as Remote<typeof onProgress>;
    return shelf.openMany(files, cancelId, remote).finally(() => remote[releaseProxy]());
  },
  async picture(...request) {
    const picture = await shelf.picture(...request);
    return transfer(picture, [picture.thumbnail.data.buffer]);
  },
  async letterbox(...request) {
    const grey = await shelf.letterbox(...request);
    return transfer(grey, [grey.data.buffer]);
  },
};

expose(transferring);
