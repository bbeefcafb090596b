/** The films that wait for a second reader, as a list to read: made from the log alone, without the model. */
import { awaitedList, startQueue, type AnnotationLog, type Queue } from '../../../annotations/index.ts';
import type { FilmKey } from '../../../dicom/index.ts';
import { standingPrompts } from '../../../zeroshot/index.ts';

interface AwaitingPorts {
  readonly log: Pick<AnnotationLog, 'all'>;
  /** Who is at work. */
  readonly author: () => string;
  readonly listed: () => readonly FilmKey[];
}

/** null where none waits. */
export async function awaitedQueue({ log, author, listed }: AwaitingPorts): Promise<Queue | null> {
  const awaited = awaitedList(await log.all(), author(), new Set(listed()));
  if (awaited === null) return null;
  const { list, findingLabel } = awaited;
  return startQueue({ ...list, prompt: promptFor(list.finding, findingLabel) });
}

/** The log holds the finding and not the question that was asked; most questions bear the name of their finding. */
function promptFor(finding: string, label: string): string {
  const asked =
    standingPrompts.find(({ id }) => id === finding) ??
    standingPrompts.find(({ fr, en }) => fr === label || en === label);
  return asked?.id ?? standingPrompts[0]!.id;
}
