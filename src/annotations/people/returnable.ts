/** What of a film may be sent back to whom: the film itself to each who spoke of it, each reading, each mark. */
import { isStatement, type AnnotationEvent } from '../event.ts';
import { fold, inLogOrder } from '../fold.ts';
import type { MarkTool } from '../mark.ts';
import { questionsIn } from '../readings.ts';
import type { ReturnSubject } from './returned.ts';

export interface Returnable {
  readonly to: string;
  readonly about: ReturnSubject;
  /** What was drawn; null for a film or a finding. */
  readonly mark: { readonly tool: MarkTool; readonly text: string } | null;
}

/** `events` of one film. Nobody sends back to themselves. */
export function returnableOn(events: readonly AnnotationEvent[], author: string): Returnable[] {
  const { undone, marks } = fold(events);
  const said = inLogOrder(events).filter(
    (event) => isStatement(event) && !undone.has(event.id) && event.author !== author && isOwnWork(event),
  );
  const people = [...new Set(said.map((event) => event.author))];
  const findings = questionsIn(events).flatMap(({ finding, findingLabel, readings }) =>
    readings.map((reading) => ({
      to: reading.author,
      about: { kind: 'finding', finding, findingLabel } as const,
    })),
  );
  const drawn = said.flatMap((event) => {
    const mark = event.kind === 'mark' ? marks.get(event.filmKey)?.get(event.markId) : undefined;
    if (event.kind !== 'mark' || mark === undefined) return [];
    const { tool, text } = mark;
    return [
      { to: event.author, about: { kind: 'mark', markId: event.markId } as const, mark: { tool, text } },
    ];
  });
  return [
    ...findings.filter(({ to }) => to !== author).map((one) => ({ ...one, mark: null })),
    ...drawn,
    ...people.map((to) => ({ to, about: { kind: 'film' } as const, mark: null })),
  ];
}

function isOwnWork({ kind }: AnnotationEvent): boolean {
  return kind !== 'returned' && kind !== 'maintained' && kind !== 'settlement';
}
