/** The codec for Node: one decoder, in the same thread. */
import { inProcess } from './codec/inProcess.ts';
import { createCodec, type CodecClient } from './codecClient.ts';
import { nodeCodecs } from './decode/nodeCodecs.ts';

export function startNodeCodec(): CodecClient {
  const codecs = nodeCodecs();
  return createCodec({ size: 1, start: () => inProcess(codecs) });
}
