/**
 * What each reader holds to be true of a film, question by question, and what was settled where they disagree. A reading
 * is the last thing that one author said of one finding, as a verdict on the machine, an opinion or a statement; who
 * cannot tell contradicts nobody, and ages or angles that differ are no contradiction but a spread.
 */
import type { FilmKey } from '../dicom/index.ts';
import { canonicalJson } from '../foundation/index.ts';
import type { AnnotationEvent, FindingEvent, OpinionEvent, SettlementEvent, VerdictEvent } from './event.ts';
import type { FindingValue } from './findings/finding.ts';
import { inLogOrder, settlementsOf, undoneBy } from './fold.ts';
import { presenceOf, type Presence } from './presence.ts';

export type Label =
  | { readonly kind: 'presence'; readonly presence: Presence }
  | Extract<FindingValue, { kind: 'grade' | 'number' }>;

export type ReadingEvent = VerdictEvent | OpinionEvent | FindingEvent;

export interface Reading {
  /** Empty: nobody named. */
  readonly author: string;
  /** null: looked, and cannot tell. */
  readonly label: Label | null;
  readonly event: ReadingEvent;
}

/** One finding on one film. */
export interface Question {
  readonly filmKey: FilmKey;
  readonly finding: string;
  /** As it stood on screen when it was said last. */
  readonly findingLabel: string;
  /** One of each author, in the order of the log. */
  readonly readings: readonly Reading[];
  readonly settlement: SettlementEvent | null;
}

/** In the order in which they were first spoken of. */
export function questionsIn(events: readonly AnnotationEvent[]): Question[] {
  // Not the whole fold: its conflicts are what takes time in a log of 100,000 events.
  const ordered = inLogOrder(events);
  const undone = undoneBy(ordered);
  const settlements = settlementsOf(ordered.filter(({ id }) => !undone.has(id)));
  const questions = new Map<string, Map<string, ReadingEvent>>();
  for (const event of ordered) {
    if (!isReading(event) || undone.has(event.id)) continue;
    const place = JSON.stringify([event.filmKey, findingOf(event)]);
    const readings = questions.get(place) ?? new Map<string, ReadingEvent>();
    questions.set(place, readings);
    // Taken out first: readings stay in the order of the log.
    readings.delete(event.author);
    if (event.kind !== 'finding' || event.value !== null) readings.set(event.author, event);
  }
  return [...questions.values()].flatMap((all) => {
    const said = signedOf(all);
    const readings = [...said.values()].map((event) => ({
      author: event.author,
      label: labelOf(event),
      event,
    }));
    const last = readings.at(-1)?.event;
    if (last === undefined) return [];
    const [filmKey, finding] = [last.filmKey, findingOf(last)];
    const settlement = settlements.get(filmKey)?.get(finding) ?? null;
    const findingLabel = last.kind === 'finding' ? last.termLabel : last.findingLabel;
    return [{ filmKey, finding, findingLabel, readings, settlement }];
  });
}

/** Who gave no name is no second reader: what nobody signed counts only where nobody signed. */
function signedOf(said: ReadonlyMap<string, ReadingEvent>): ReadonlyMap<string, ReadingEvent> {
  const signed = [...said].filter(([author]) => author !== '');
  return signed.length === 0 ? said : new Map(signed);
}

/** Readers contradict one another, and nothing that was settled covers what they say now. */
export function isOpen({ readings, settlement }: Question): boolean {
  if (settlement === null) return differ(readings.map(({ label }) => label));
  const settled = labelOfValue(settlement.value);
  return readings.some(
    ({ event, label }) =>
      !settlement.versions.includes(event.id) && label !== null && !isSame(label, settled),
  );
}

export function openCases(events: readonly AnnotationEvent[]): Question[] {
  return questionsIn(events).filter(isOpen);
}

/**
 * What the question comes to: what was settled, else what all who can tell say, numbers as their mean; null where nobody
 * can tell, or where it is open.
 */
export function answerOf(question: Question): Label | null {
  if (isOpen(question)) return null;
  if (question.settlement !== null) return labelOfValue(question.settlement.value);
  const labels = question.readings.flatMap(({ label }) => label ?? []);
  const [first] = labels;
  if (first?.kind !== 'number') return first ?? null;
  const numbers = labels.flatMap((label) => (label.kind === 'number' ? label.number : []));
  return { ...first, number: numbers.reduce((sum, one) => sum + one, 0) / numbers.length };
}

function differ(labels: readonly (Label | null)[]): boolean {
  const told = labels.flatMap((label) => label ?? []);
  const said = told.map((label) => (label.kind === 'number' ? label.unit : canonicalJson(label)));
  return new Set(said).size > 1;
}

function isSame(one: Label | null, other: Label | null): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Of a mark or of a whole study a statement says nothing of the film, and quality is no finding. */
function isReading(event: AnnotationEvent): event is ReadingEvent {
  if (event.kind === 'finding') return event.scope === 'film' && event.termKind !== 'quality';
  return event.kind === 'verdict' || event.kind === 'opinion';
}

function findingOf(event: ReadingEvent): string {
  return event.kind === 'finding' ? event.term : event.finding;
}

function labelOf(event: ReadingEvent): Label | null {
  if (event.kind === 'verdict')
    return { kind: 'presence', presence: presenceOf(event.value, event.prediction) };
  if (event.kind === 'opinion')
    return event.value === 'unsure' ? null : { kind: 'presence', presence: event.value };
  return event.value === null ? null : labelOfValue(event.value);
}

function labelOfValue(value: FindingValue): Label | null {
  if (value.kind === 'unknown') return null;
  if (value.kind !== 'presence') return value;
  return { kind: 'presence', presence: value.isPresent ? 'present' : 'absent' };
}

/** What a settlement would hold, to be the same as a reading. */
export function valueOf(label: Label | null): FindingValue {
  if (label === null) return { kind: 'unknown' };
  return label.kind === 'presence' ? { kind: 'presence', isPresent: label.presence === 'present' } : label;
}
