/**
 * How far the annotating is: films read and left, pace, time for each film, balance of the answers. Computed from the log
 * each time, and nothing of it is kept; 100,000 events take seconds, off the page's thread.
 */
import type { FilmKey } from '../../dicom/index.ts';
import { isStatement, type AnnotationEvent } from '../event.ts';
import { inLogOrder, undoneBy } from '../fold.ts';
import { questionsIn, type Question } from '../readings.ts';
import type { Worklist } from '../worklist/worklist.ts';
import { labelBalance, type LabelBalance } from './labelBalance.ts';
import { filmReadings, localDay, type DayOf, type FilmReading } from './readingTimes.ts';
import { spreadOf, type TimeSpread } from './spread.ts';

export interface BoardChoice {
  /** null: all of them. */
  readonly author: string | null;
  /** null: everything that was ever said. */
  readonly list: Pick<Worklist, 'id' | 'finding'> | null;
  /** Films that could be read: of the list, or all that are listed. */
  readonly among: readonly FilmKey[];
}

export interface DayOfWork {
  readonly day: string;
  /** As one person read each: a film that two people read counts twice. */
  readonly films: number;
  /** Films of known time an hour of reading; null where they took less than a minute in all. */
  readonly perHour: number | null;
}

export interface AuthorWork {
  readonly author: string;
  readonly films: number;
  readonly time: TimeSpread | null;
  readonly perHour: number | null;
}

export interface Board {
  /** Films, each once. */
  readonly done: number;
  /** Of those that could be read. */
  readonly left: number;
  readonly time: TimeSpread | null;
  readonly perHour: number | null;
  /** Every day on which something was read, the earliest first. */
  readonly days: readonly DayOfWork[];
  /** Who read most first; of everybody, whoever is chosen. */
  readonly authors: readonly AuthorWork[];
  readonly balance: readonly LabelBalance[];
}

interface Looking {
  /** Without what a blind second reader may not see yet (`worklist/double.ts`): answers come from here. */
  readonly questions?: readonly Question[];
  readonly dayOf?: DayOf;
}

export function boardOf(
  events: readonly AnnotationEvent[],
  { author, list, among }: BoardChoice,
  { questions: all = questionsIn(events), dayOf = localDay }: Looking = {},
): Board {
  const undone = undoneBy(inLogOrder(events));
  const counts = (event: AnnotationEvent): boolean =>
    !undone.has(event.id) && (list === null ? saysSomething(event) : isOfList(event, list));
  const everybody = filmReadings(events, counts, dayOf);
  const readings = author === null ? everybody : everybody.filter((one) => one.author === author);
  const done = new Set(readings.map(({ filmKey }) => filmKey));
  const questions = all.filter(
    ({ filmKey, finding }) => list === null || (finding === list.finding && done.has(filmKey)),
  );
  return {
    done: done.size,
    left: among.filter((key) => !done.has(key)).length,
    ...pace(readings),
    days: [...groupedBy(readings, ({ day }) => day)]
      .map(([day, ofDay]) => ({ day, films: ofDay.length, perHour: pace(ofDay).perHour }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    authors: [...groupedBy(everybody, (one) => one.author)]
      .map(([name, own]) => ({ author: name, films: own.length, ...pace(own) }))
      .sort((a, b) => b.films - a.films || (a.author < b.author ? -1 : 1)),
    balance: labelBalance(questions, author),
  };
}

const silent: readonly AnnotationEvent['kind'][] = ['mark-deleted', 'settlement', 'returned', 'maintained'];

/** What leaves nothing on the film does not make it read. */
function saysSomething(event: AnnotationEvent): boolean {
  if (event.kind === 'finding') return event.value !== null;
  return isStatement(event) && !silent.includes(event.kind);
}

function isOfList(event: AnnotationEvent, { id }: Pick<Worklist, 'id'>): boolean {
  return (
    (event.kind === 'verdict' || event.kind === 'finding') &&
    event.worklist?.list === id &&
    saysSomething(event)
  );
}

const leastMs = 60_000;
const hourMs = 3_600_000;

function pace(readings: readonly FilmReading[]): Pick<AuthorWork, 'time' | 'perHour'> {
  const times = readings.flatMap(({ ms }) => ms ?? []);
  const total = times.reduce((sum, ms) => sum + ms, 0);
  return { time: spreadOf(times), perHour: total < leastMs ? null : (times.length * hourMs) / total };
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known === undefined) groups.set(keyOf(item), [item]);
    else known.push(item);
  }
  return groups;
}
