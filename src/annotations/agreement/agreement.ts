/**
 * How far two readers agree, finding by finding: the figure that suits the answers, and how far it could move with other
 * patients. Films of which one of the two said nothing are not counted.
 */
import type { FilmKey } from '../../dicom/index.ts';
import type { AnnotationEvent } from '../event.ts';
import { questionsIn, type Question, type Reading } from '../readings.ts';
import { boxPairs } from './boxPairs.ts';
import { boxFigures, figuresOf, isComparable, type Counts, type Figure, type FigureName } from './figures.ts';
import { canonicalJson } from '../../foundation/index.ts';

export type Interval = readonly [low: number, high: number];

/** As `heads.bootstrapInterval`: draws whole groups again, seeded. */
export type Bootstrap = (
  groups: readonly string[],
  figure: (counts: Counts) => number | null,
  options: { readonly seed: number },
) => Interval | null;

export interface AgreementPorts {
  readonly bootstrap: Bootstrap;
  /** Films of one patient are drawn together. */
  readonly groupOf: (filmKey: FilmKey) => string;
  readonly seed: number;
  /** Only films that both read without seeing the other or the model. */
  readonly onlyBlind?: boolean;
}

export interface AgreementRow {
  /** Empty: boxes of which no finding was said. */
  readonly finding: string;
  readonly findingLabel: string;
  readonly isOfBoxes: boolean;
  readonly readers: readonly [string, string];
  /** Films that both read. */
  readonly films: number;
  /** Of these, read by both without seeing the other or the model. */
  readonly blind: number;
  /** Of these, answered alike; null for boxes. */
  readonly alike: number | null;
  /** Of numbers. */
  readonly unit: string | null;
  /** Below this many films a figure says nothing: it is not given. */
  readonly isTooFew: boolean;
  readonly figures: readonly {
    readonly name: FigureName;
    readonly value: number | null;
    readonly interval: Interval | null;
  }[];
}

export const fewestFilms = 10;

export function agreementIn(events: readonly AnnotationEvent[], ports: AgreementPorts): AgreementRow[] {
  const ofAnswers = pairsByReaders(questionsIn(events)).flatMap((pair) => answerRow(pair, ports) ?? []);
  // Nothing says of a mark whether the other's were hidden when it was drawn.
  const boxes = ports.onlyBlind === true ? [] : boxPairs(events);
  const ofBoxes = boxes.map(({ matches, filmKeys, ...pair }) => ({
    ...pair,
    isOfBoxes: true,
    films: matches.length,
    blind: 0,
    alike: null,
    unit: null,
    ...figured(boxFigures(matches), filmKeys, ports),
  }));
  return [...ofAnswers, ...ofBoxes].sort((a, b) => a.findingLabel.localeCompare(b.findingLabel));
}

/** One finding that two readers answered. */
export interface ReadersPair {
  readonly finding: string;
  readonly findingLabel: string;
  readonly readers: readonly [string, string];
  readonly films: readonly {
    readonly filmKey: FilmKey;
    readonly first: Reading;
    readonly second: Reading;
  }[];
}

export function pairsByReaders(questions: readonly Question[]): ReadersPair[] {
  const pairs = new Map<string, ReadersPair & { readonly films: ReadersPair['films'][number][] }>();
  for (const { filmKey, finding, findingLabel, readings } of questions) {
    const ordered = [...readings].sort((a, b) => (a.author < b.author ? -1 : 1));
    for (const [at, first] of ordered.entries())
      for (const second of ordered.slice(at + 1)) {
        const readers = [first.author, second.author] as const;
        const place = JSON.stringify([finding, ...readers]);
        const pair = pairs.get(place) ?? { finding, findingLabel, readers, films: [] };
        pair.films.push({ filmKey, first, second });
        pairs.set(place, { ...pair, findingLabel });
      }
  }
  return [...pairs.values()];
}

/** null where none of the films can be compared. */
export function answerRow(
  { finding, findingLabel, readers, films: all }: ReadersPair,
  ports: AgreementPorts,
): AgreementRow | null {
  const labelled = all.map(({ filmKey, first, second }) => ({
    filmKey,
    isBlind: isBlind(first) && isBlind(second),
    pair: { first: first.label, second: second.label },
  }));
  const films = labelled.filter(
    ({ pair, isBlind: blind }) => isComparable(pair) && (ports.onlyBlind !== true || blind),
  );
  if (films.length === 0) return null;
  const pairs = films.map(({ pair }) => pair);
  const keys = films.map(({ filmKey }) => filmKey);
  const numbered = pairs.map(({ first }) => first).find((label) => label?.kind === 'number');
  return {
    finding,
    findingLabel,
    isOfBoxes: false,
    readers,
    films: films.length,
    blind: films.filter((film) => film.isBlind).length,
    alike: pairs.filter(({ first, second }) => canonicalJson(first) === canonicalJson(second)).length,
    unit: numbered?.kind === 'number' ? numbered.unit : null,
    ...figured(figuresOf(pairs), keys, ports),
  };
}

/** A verdict on the machine's answer is never blind. */
function isBlind({ event }: Reading): boolean {
  return event.kind !== 'verdict' && event.isBlind;
}

function figured(
  figures: readonly Figure[],
  filmKeys: readonly FilmKey[],
  { bootstrap, groupOf, seed }: AgreementPorts,
): Pick<AgreementRow, 'isTooFew' | 'figures'> {
  if (filmKeys.length < fewestFilms) return { isTooFew: true, figures: [] };
  const groups = filmKeys.map(groupOf);
  const once = filmKeys.map(() => 1);
  return {
    isTooFew: false,
    figures: figures.map(({ name, of }) => {
      const value = of(once);
      return { name, value, interval: value === null ? null : bootstrap(groups, of, { seed }) };
    }),
  };
}
