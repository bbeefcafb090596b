/** The page's encoder: its workers, the page's clock, and the model folder's absolute address. */
import type { BackendWish } from './chooseBackend.ts';
import { openEncoderLine } from './encoderLine.ts';
import type { Measurements } from './measurements.ts';
import { createSwitchingEncoder, type EncoderClient } from './switchingEncoder.ts';
import type { EngineReport } from './types.ts';

export type { EncoderClient };

export interface EncoderOptions {
  /** The model folder, relative to the page or absolute. */
  readonly modelUrl: string;
  readonly backend: BackendWish;
  /** What was measured before, in this browser. */
  readonly measurements?: Measurements;
  /** Called at start and again if another engine takes over. */
  readonly onReport?: (report: EngineReport) => void;
}

const clock = {
  now: () => performance.now(),
  wait: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export function startEncoder(options: EncoderOptions): Promise<EncoderClient> {
  const { backend, measurements = {}, onReport = () => undefined } = options;
  const modelUrl = new URL(options.modelUrl, document.baseURI).href;
  const open = (wish: BackendWish) => openEncoderLine({ modelUrl, backend: wish, measurements });
  return createSwitchingEncoder(open, backend, clock, onReport);
}
