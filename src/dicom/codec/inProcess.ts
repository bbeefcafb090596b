/** A decoder in the same thread, for Node (command line, tests): same pool, same registry, no worker. */
import type { Remote } from 'comlink';
import type { Codecs } from '../decode/codecs.ts';
import type { DecoderProtocol } from '../protocol.ts';
import { createDecoder } from './decoder.ts';
import type { DecoderLine } from './slot.ts';

export function inProcess(codecs: Codecs): DecoderLine {
  return lineTo(createDecoder(codecs));
}

export function lineTo(decoder: DecoderProtocol): DecoderLine {
  return {
    // All calls answer promises already: that is all that Comlink makes of them.
    ask: (call) => call(decoder as unknown as Remote<DecoderProtocol>),
    end: () => undefined,
    stopped: new Promise(() => undefined),
  };
}
