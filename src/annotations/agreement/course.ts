/**
 * How the agreement of two readers moves: their films in the order in which the second of the two spoke of them, cut into
 * weeks or into lots of so many films, the figure and its interval in each. A lot too small to say anything says so.
 */
import type { Question } from '../readings.ts';
import { isComparable, type FigureName } from './figures.ts';
import {
  answerRow,
  pairsByReaders,
  type AgreementPorts,
  type Interval,
  type ReadersPair,
} from './agreement.ts';

/** The figure of so many films in their order, or of each week from Monday. */
export type Lots = { readonly kind: 'films'; readonly films: number } | { readonly kind: 'week' };

export interface PairKey {
  readonly finding: string;
  readonly readers: readonly [string, string];
}

export interface AgreementPair extends PairKey {
  readonly findingLabel: string;
  /** That both read and that can be compared. */
  readonly films: number;
}

export interface AgreementLot {
  /** ISO 8601, of its first and last film. */
  readonly from: string;
  readonly to: string;
  readonly films: number;
  readonly name: FigureName | null;
  /** null: too few films, or all answered alike. */
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** Of most films first. */
export function agreementPairs(questions: readonly Question[]): AgreementPair[] {
  const pairs = pairsByReaders(questions).map(({ finding, findingLabel, readers, films }) => ({
    finding,
    findingLabel,
    readers,
    films: films.filter(({ first, second }) => isComparable({ first: first.label, second: second.label }))
      .length,
  }));
  return pairs.filter(({ films }) => films > 0).sort((a, b) => b.films - a.films);
}

export function agreementCourse(
  questions: readonly Question[],
  { finding, readers }: PairKey,
  lots: Lots,
  ports: AgreementPorts,
): AgreementLot[] {
  const pair = pairsByReaders(questions).find(
    (one) => one.finding === finding && one.readers.join('\n') === readers.join('\n'),
  );
  if (pair === undefined) return [];
  const films = pair.films
    .filter(({ first, second }) => isComparable({ first: first.label, second: second.label }))
    .map((film) => ({ ...film, at: laterOf(film.first.event.at, film.second.event.at) }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return cut(films, lots).map((lot) => lotOf({ ...pair, films: lot }, lot, ports));
}

type Dated = ReadersPair['films'][number] & { readonly at: string };

function lotOf(pair: ReadersPair, lot: readonly Dated[], ports: AgreementPorts): AgreementLot {
  const figure = answerRow(pair, ports)?.figures[0];
  return {
    from: lot[0]!.at,
    to: lot.at(-1)!.at,
    films: lot.length,
    name: figure?.name ?? null,
    value: figure?.value ?? null,
    interval: figure?.interval ?? null,
  };
}

function cut(films: readonly Dated[], lots: Lots): Dated[][] {
  const groups = new Map<string, Dated[]>();
  films.forEach((film, at) => {
    const key = lots.kind === 'week' ? mondayOf(film.at) : String(Math.floor(at / lots.films));
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [film]);
    else known.push(film);
  });
  return [...groups.values()];
}

/** Of the week of whoever reads the board. */
function mondayOf(at: string): string {
  const day = new Date(at);
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return day.toDateString();
}

function laterOf(one: string, other: string): string {
  return Date.parse(one) > Date.parse(other) ? one : other;
}
