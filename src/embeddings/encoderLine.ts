/** One encoder worker as the page sees it: started, asked, and ended once nobody waits for it any more. */
import { proxy } from 'comlink';
import { startWorker } from '../foundation/index.ts';
import type { EncoderProtocol, StartReply, StartRequest } from './protocol.ts';
import type { Encoder, EngineReport } from './types.ts';

export interface EncoderLine
  extends Pick<
    Encoder,
    'embedFilm' | 'embedTexts' | 'similarityMap' | 'embedPart' | 'poolPatches' | 'forgetFilm'
  > {
  readonly reply: StartReply;
  /** Called again if WASM takes over from a lost GPU. */
  onReport: (report: EngineReport) => void;
  /** At once: calls that wait are answered with `stopped`. */
  dispose(): Promise<void>;
  /** After the calls under way are answered. */
  retire(): Promise<void>;
}

export async function openEncoderLine(request: StartRequest): Promise<EncoderLine> {
  const worker = new Worker(new URL('./encoder.worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = startWorker<EncoderProtocol>(worker, 'encoder');
  const underWay = new Set<Promise<unknown>>();
  const tracked: typeof ask = (call) => {
    const answer = ask(call);
    const done: Promise<unknown> = answer.catch(() => undefined).finally(() => underWay.delete(done));
    underWay.add(done);
    return answer;
  };
  const dispose = () => ask((remote) => remote.dispose()).finally(end);
  let line: EncoderLine | null = null;
  try {
    const hear = (report: EngineReport): void => line?.onReport(report);
    const reply = await ask((remote) => remote.start(request, proxy(hear)));
    line = {
      reply,
      onReport: () => undefined,
      embedFilm: (key, grey, priority) => tracked((remote) => remote.embedFilm(key, grey, priority)),
      embedTexts: (sentences) => tracked((remote) => remote.embedTexts(sentences)),
      similarityMap: (key, sentence) => tracked((remote) => remote.similarityMap(key, sentence)),
      embedPart: (key, part) => tracked((remote) => remote.embedPart(key, part)),
      poolPatches: (key, part) => tracked((remote) => remote.poolPatches(key, part)),
      forgetFilm: (key) => tracked((remote) => remote.forgetFilm(key)),
      dispose,
      retire: async () => {
        await Promise.all(underWay);
        await dispose();
      },
    };
    return line;
  } catch (error) {
    end();
    throw error;
  }
}
