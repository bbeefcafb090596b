/** What the page and the encoder worker say to each other. Plain values only; imports neither side. */
import type { ModelDescription } from '../models/index.ts';
import type { BackendWish } from './chooseBackend.ts';
import type { Measurements } from './measurements.ts';
import type { Encoder, EngineReport } from './types.ts';

export interface StartRequest {
  /** Absolute URL of the model folder; the worker reads it itself, the weights never cross. */
  readonly modelUrl: string;
  readonly backend: BackendWish;
  readonly measurements: Measurements;
}

export interface StartReply {
  readonly report: EngineReport;
  readonly model: ModelDescription;
  /** null where there is nothing to choose between: no adapter, a software one, or an engine asked for by name. */
  readonly measurementKey: string | null;
}

export interface EncoderProtocol extends Omit<Encoder, 'report' | 'modelHash'> {
  /** `onReport` is a proxy: called again when another backend takes over. */
  start(request: StartRequest, onReport: (report: EngineReport) => void): Promise<StartReply>;
}
