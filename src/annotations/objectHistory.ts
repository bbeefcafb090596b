/** What was said of one object, out of all that was said of its film: a mark, or one finding of the film or its study. */
import type { Statement } from './event.ts';
import type { Subject } from './findings/stated.ts';

export type AnnotatedObject =
  | { readonly kind: 'mark'; readonly markId: string }
  | { readonly kind: 'finding'; readonly finding: string; readonly subject: Subject };

/** In the order given; an answer to what was sent back follows what it answers. */
export function historyOfObject<Said extends { readonly event: Statement }>(
  said: readonly Said[],
  object: AnnotatedObject,
): Said[] {
  const isOf = (event: Statement) =>
    object.kind === 'mark' ? isOfMark(event, object.markId) : isOfFinding(event, object);
  const own = new Set(said.filter(({ event }) => isOf(event)).map(({ event }) => event.id));
  return said.filter(
    ({ event }) => own.has(event.id) || (event.kind === 'maintained' && own.has(event.returned)),
  );
}

function isOfMark(event: Statement, markId: string): boolean {
  if (event.kind === 'returned') return event.about.kind === 'mark' && event.about.markId === markId;
  return 'markId' in event && event.markId === markId;
}

/** Verdicts, opinions and what was settled are of the whole film. */
function isOfFinding(
  event: Statement,
  { finding, subject }: Extract<AnnotatedObject, { kind: 'finding' }>,
): boolean {
  if (event.kind === 'finding')
    return event.term === finding && event.scope === subject.scope && event.markId === subject.markId;
  if (subject.scope !== 'film') return false;
  if (event.kind === 'returned') return event.about.kind === 'finding' && event.about.finding === finding;
  return isJudgement(event) && event.finding === finding;
}

function isJudgement(event: Statement) {
  return event.kind === 'verdict' || event.kind === 'opinion' || event.kind === 'settlement';
}
