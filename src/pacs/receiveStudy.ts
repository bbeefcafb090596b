/**
 * A study or a part of it, instance by instance: several at the same time, in the order of its series; each is heard as soon as it is whole.
 * One that fails does not keep the others back, and what is missing at the end can be asked for again.
 */
import { isOsseletError, toOsseletError } from '../foundation/index.ts';
import type { PacsClient, Target } from './client.ts';
import { pacsError } from './errors.ts';
import type { InstanceRow } from './qido/rows.ts';

export interface ReceivedFile {
  readonly instance: InstanceRow;
  readonly bytes: Uint8Array;
}

export interface Receiving {
  readonly hear: (file: ReceivedFile) => void;
  readonly progress: (done: number, total: number) => void;
  /** Those already at hand are not asked for again. */
  readonly isHeld: (instance: InstanceRow) => boolean;
  readonly signal: AbortSignal;
}

/** What the page shows as no film: it is read elsewhere, and would stand in the list as refused. */
const noModality = ['SR', 'SEG', 'KO', 'DOC', 'REG', 'RTSTRUCT', 'RTPLAN', 'RTDOSE', 'AU', 'ECG', 'PLAN'];
/** Raw Data, of whatever modality: no station shows it. */
const RAW_DATA = '1.2.840.10008.5.1.4.1.1.66';
const isFilm = ({ modality, sopClassUid }: InstanceRow): boolean =>
  !noModality.includes(modality ?? '') && sopClassUid !== RAW_DATA;

/** @throws the first failure, once all the others were tried: what arrived was heard. */
export async function receiveStudy(
  client: Pick<PacsClient, 'instancesOf' | 'retrieve'>,
  target: Target,
  { hear, progress, isHeld, signal }: Receiving,
): Promise<void> {
  const { studyUid, seriesUid, instanceUid } = target;
  const all = (await client.instancesOf(studyUid, signal)).filter(
    (one) =>
      (seriesUid === undefined || one.seriesUid === seriesUid) &&
      (instanceUid === undefined || one.instanceUid === instanceUid),
  );
  if (all.length === 0) throw pacsError('study-nowhere', { uid: studyUid });
  const films = all.filter(isFilm);
  const wanted = films.filter((instance) => !isHeld(instance));
  let [done, failure]: [number, unknown] = [films.length - wanted.length, null];
  progress(done, films.length);
  const one = async (instance: InstanceRow): Promise<void> => {
    // A server that is gone is not asked a hundred times more, each with its retries.
    if (isGone(failure) || signal.aborted) return;
    try {
      await client.retrieve(instance, (bytes) => hear({ instance, bytes }), signal);
      progress((done += 1), films.length);
    } catch (error) {
      failure ??= error;
    }
  };
  // The client itself limits how many run at the same time.
  await Promise.all(wanted.map(one));
  if (signal.aborted) throw pacsError('stopped');
  if (failure !== null) throw toOsseletError(failure);
}

const goneCodes = ['unreachable', 'unreachable-or-cors', 'unauthorized', 'forbidden', 'too-slow'];

function isGone(failure: unknown): boolean {
  return isOsseletError(failure) && goneCodes.includes(failure.code);
}
