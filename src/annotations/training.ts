/**
 * What heads learn from: for each (film, finding) what was said of it last, whether as a verdict on the machine's answer, an
 * opinion or a statement about the film. « Inconnu » and « incertain » teach nothing, and silence is not absence.
 */
import type { FilmKey } from '../dicom/index.ts';
import type { AnnotationEvent, FindingEvent, OpinionEvent, VerdictEvent } from './event.ts';
import type { FindingValue } from './findings/finding.ts';
import { fold, inLogOrder } from './fold.ts';
import { presenceOf, type Presence } from './presence.ts';

export type Label =
  | { readonly kind: 'presence'; readonly presence: Presence }
  | Extract<FindingValue, { kind: 'grade' | 'number' }>;

export interface TrainingLabel {
  readonly filmKey: FilmKey;
  readonly finding: string;
  readonly label: Label;
}

interface TrainingChoice {
  /** Phantoms are drawn: a head that learned from them would know our drawing and no bone. */
  readonly withPhantoms?: boolean;
  /** Findings that a film said to be normal does not have, unless something else was said of them. */
  readonly absentInNormal?: readonly string[];
}

type Teaching = VerdictEvent | OpinionEvent | FindingEvent;

export function trainingSet(
  events: readonly AnnotationEvent[],
  { withPhantoms = false, absentInNormal = [] }: TrainingChoice = {},
): TrainingLabel[] {
  const { undone } = fold(events);
  const films = new Map<FilmKey, Map<string, Teaching>>();
  for (const event of inLogOrder(events)) {
    if (!isTeaching(event) || undone.has(event.id) || (event.isPhantom && !withPhantoms)) continue;
    const ofFilm = films.get(event.filmKey) ?? new Map<string, Teaching>();
    films.set(event.filmKey, ofFilm.set(findingOf(event), event));
  }
  return [...films].flatMap(([filmKey, said]) => {
    const labels = new Map([...said].map(([finding, event]) => [finding, labelOf(event)]));
    if (isNormal(said)) {
      const absent = { kind: 'presence', presence: 'absent' } as const;
      for (const finding of absentInNormal) if (!labels.has(finding)) labels.set(finding, absent);
    }
    return [...labels].flatMap(([finding, label]) => (label === null ? [] : [{ filmKey, finding, label }]));
  });
}

/** Of a mark a statement says nothing of the film, and quality is no finding. */
function isTeaching(event: AnnotationEvent): event is Teaching {
  if (event.kind === 'finding') return event.scope === 'film' && event.termKind !== 'quality';
  return event.kind === 'verdict' || event.kind === 'opinion';
}

function findingOf(event: Teaching): string {
  return event.kind === 'finding' ? event.term : event.finding;
}

function labelOf(event: Teaching): Label | null {
  if (event.kind === 'verdict')
    return { kind: 'presence', presence: presenceOf(event.value, event.prediction) };
  if (event.kind === 'opinion')
    return event.value === 'unsure' ? null : { kind: 'presence', presence: event.value };
  const { value } = event;
  if (value === null || value.kind === 'unknown') return null;
  if (value.kind === 'presence')
    return { kind: 'presence', presence: value.isPresent ? 'present' : 'absent' };
  return value;
}

function isNormal(said: ReadonlyMap<string, Teaching>): boolean {
  return [...said.values()].some(
    (event) =>
      event.kind === 'finding' &&
      event.termKind === 'normal' &&
      event.value?.kind === 'presence' &&
      event.value.isPresent,
  );
}
