/** What is wrong with the log of a film: a row that cannot be read, or a chain that was altered; null where all is well. */
import type { FilmKey } from '../dicom/index.ts';
import type { OsseletError } from '../foundation/index.ts';
import { verifyChain } from './chain.ts';
import { annotationsError } from './errors.ts';
import type { AnnotationEvent } from './event.ts';
import type { AnnotationLog } from './log.ts';

export async function faultOf(
  log: Pick<AnnotationLog, 'unreadable'>,
  filmKey: FilmKey,
  events: readonly AnnotationEvent[],
): Promise<OsseletError | null> {
  const [row] = await log.unreadable(filmKey);
  if (row !== undefined) return annotationsError('row-unreadable', { filmKey, seq: row.seq });
  const [first] = await verifyChain(events);
  return first === undefined ? null : annotationsError('chain-broken', { ...first });
}
