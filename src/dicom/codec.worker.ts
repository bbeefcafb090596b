/** The codec worker: a film shelf behind Comlink. Reading and decoding never hold up the page. */
import { expose, transfer } from 'comlink';
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
    return transfer({ ...frame, stored }, [stored.buffer]);
  },
  async grey(...request) {
    const answer = await shelf.grey(...request);
    return transfer(answer, [answer.letterboxed.data.buffer, answer.thumbnail.data.buffer]);
  },
};

expose(transferring);
