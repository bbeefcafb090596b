/**
 * What undo takes back and redo gives again, a verdict or a gesture on a mark: a person takes back what they
 * said or took in on this device, last said first; something new forgets what could be redone, as in any editor.
 */
import { isStatement, type AnnotationEvent } from './event.ts';
import { inLogOrder } from './fold.ts';
import { workstationOf } from './writer.ts';

export interface Reversible {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** `events` of one film. */
export function reversibleOn(events: readonly AnnotationEvent[], device: string, author = ''): Reversible {
  const said: string[] = [];
  let takenBack: string[] = [];
  for (const event of inLogOrder(events)) {
    if (workstationOf(event) !== device || (event.importedBy ?? event.author) !== author) continue;
    if (isStatement(event)) {
      said.push(event.id);
      takenBack = [];
    } else if (event.kind === 'undo') {
      move(event.target, said, takenBack);
    } else {
      move(event.target, takenBack, said);
    }
  }
  return { undo: said.at(-1) ?? null, redo: takenBack.at(-1) ?? null };
}

function move(id: string, from: string[], to: string[]): void {
  const at = from.lastIndexOf(id);
  if (at >= 0) to.push(...from.splice(at, 1));
}
