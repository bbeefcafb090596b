/**
 * Which of the machine's answers may be confirmed together: those that would be noted as present, from a rank on, of films
 * of which nobody said anything yet.
 */
import {
  isSpokenOf,
  originIn,
  presenceOf,
  type AnnotationsSlice,
  type Queue,
} from '../../annotations/index.ts';
import { preannotationOf, type Preannotation } from '../preannotations/preannotation.ts';
import type { ScoredFilm } from '../session/review/scorePool.ts';

interface Among {
  readonly queue: Queue;
  readonly logs: AnnotationsSlice['logs'];
  readonly language: 'fr' | 'en';
}

export function confirmable(
  scored: readonly ScoredFilm[],
  { queue: { list }, logs, language }: Among,
): Preannotation[] {
  return scored.flatMap(({ film, row }) => {
    const { key, isPhantom } = film;
    const originOf = () => originIn(list, key);
    const machine = preannotationOf(row, { isPhantom, language, originOf });
    const isOpen = machine?.finding === list.finding && !isSpokenOf(logs[key], list.finding);
    return machine !== null && isOpen && presenceOf('confirmed', machine.prediction) === 'present'
      ? [machine]
      : [];
  });
}

/** `rank`: share of the reference films without the finding that score lower, 0 to 1. */
export function above(machines: readonly Preannotation[], rank: number): Preannotation[] {
  return machines.filter(({ without }) => without !== null && without >= rank);
}
