/**
 * What a senior settled leaves the house in place of what the readers had said: as a statement in the terms of the list
 * where one of them stated it so, else as an opinion. A grade or a number has no form as an opinion.
 */
import type { AnnotationEvent, FindingEvent, OpinionEvent, SettlementEvent, VerdictEvent } from '../event.ts';
import { presenceOf } from '../presence.ts';
import { isOpen, questionsIn } from '../readings.ts';

export interface Judgements {
  readonly opinions: readonly OpinionEvent[];
  readonly verdicts: readonly VerdictEvent[];
  readonly findings: readonly FindingEvent[];
}

/** By film, the settlements that hold. */
export function settlementsThatHold(
  events: readonly AnnotationEvent[],
): ReadonlyMap<string, readonly SettlementEvent[]> {
  const held = new Map<string, SettlementEvent[]>();
  for (const question of questionsIn(events)) {
    if (question.settlement === null || isOpen(question)) continue;
    held.set(question.filmKey, [...(held.get(question.filmKey) ?? []), question.settlement]);
  }
  return held;
}

export function asSettled(said: Judgements, settlements: readonly SettlementEvent[]): Judgements {
  return settlements.reduce(withSettled, said);
}

/** A verdict stays where it says what was settled: it tells of the machine, too. */
function withSettled({ opinions, verdicts, findings }: Judgements, settlement: SettlementEvent): Judgements {
  const { finding, value } = settlement;
  const isOfThis = (one: FindingEvent) => one.term === finding && one.scope === 'film';
  const stated = findings.find(isOfThis);
  const opinion = stated === undefined ? opinionOf(settlement) : null;
  const settled = value.kind === 'presence' ? (value.isPresent ? 'present' : 'absent') : null;
  return {
    opinions: [...opinions.filter((one) => one.finding !== finding), ...(opinion === null ? [] : [opinion])],
    verdicts: verdicts.filter(
      (one) => one.finding !== finding || settled === presenceOf(one.value, one.prediction),
    ),
    findings: findings.map((one) => (isOfThis(one) ? statementOf(settlement, one) : one)),
  };
}

function opinionOf({ value, ...event }: SettlementEvent): OpinionEvent | null {
  if (value.kind === 'grade' || value.kind === 'number') return null;
  const said = value.kind === 'unknown' ? 'unsure' : value.isPresent ? 'present' : 'absent';
  return { ...event, kind: 'opinion', value: said, isBlind: false };
}

/** In the words of the reader's statement that it stands for. */
function statementOf(
  { id, device, seq, lamport, at, author, prev, hash, value }: SettlementEvent,
  said: FindingEvent,
): FindingEvent {
  const envelope = { id, device, seq, lamport, at, author, prev, hash };
  return {
    ...said,
    ...envelope,
    value,
    certainty: null,
    attributes: {},
    attributeLabels: [],
    isBlind: false,
  };
}
