/** For the test of the watchdog: a real decoder that loops for ever over any film of a file named « hostile ». */
import { expose } from 'comlink';
import { registerWorkerErrors } from '../../foundation/index.ts';
import { browserCodecs } from '../browserCodecs.ts';
import type { DecoderProtocol } from '../protocol.ts';
import { createDecoder } from './decoder.ts';

registerWorkerErrors();
const decoder = createDecoder(browserCodecs());

const stuck: DecoderProtocol = {
  ...decoder,
  frame(film) {
    for (let turn = 0; film.file.name === 'hostile'; turn++) Math.sqrt(turn);
    return decoder.frame(film);
  },
};

expose(stuck);
