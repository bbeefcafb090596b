/**
 * Boxes of two readers, finding by finding: a box is of the finding that was said to be present in it, else of none. Films
 * count where both readers said or drew something, and one of them drew such a box.
 */
import type { FilmKey } from '../../dicom/index.ts';
import type { AnnotationEvent } from '../event.ts';
import { isPresent } from '../findings/finding.ts';
import { fold, inLogOrder } from '../fold.ts';
import { boxAround, matchBoxes, type Box, type BoxMatch } from './boxes.ts';

export interface BoxPair {
  readonly finding: string;
  readonly findingLabel: string;
  readonly readers: readonly [string, string];
  readonly filmKeys: readonly FilmKey[];
  /** One of each film. */
  readonly matches: readonly BoxMatch[];
}

interface Drawn {
  readonly filmKey: FilmKey;
  readonly author: string;
  readonly finding: string;
  readonly box: Box;
}

export function boxPairs(events: readonly AnnotationEvent[]): BoxPair[] {
  const { drawn, labels } = drawnBoxes(events);
  const readersOf = new Map<FilmKey, Set<string>>();
  for (const { filmKey, author } of events)
    if (author !== '') readersOf.set(filmKey, (readersOf.get(filmKey) ?? new Set<string>()).add(author));
  return [...labels].flatMap(([finding, findingLabel]) => {
    const ofFinding = byFilm(drawn.filter((one) => one.finding === finding));
    const pairs = new Map<string, BoxPair>();
    for (const [filmKey, readers] of readersOf) {
      const onFilm = ofFinding.get(filmKey) ?? [];
      if (onFilm.length === 0) continue;
      const boxesOf = (author: string) => onFilm.filter((one) => one.author === author).map(({ box }) => box);
      const sorted = [...readers].sort();
      for (const [at, first] of sorted.entries())
        for (const second of sorted.slice(at + 1)) {
          const match = matchBoxes(boxesOf(first), boxesOf(second));
          if (match.boxes === 0) continue;
          const place = JSON.stringify([first, second]);
          const known = pairs.get(place);
          pairs.set(place, {
            finding,
            findingLabel,
            readers: [first, second],
            filmKeys: [...(known?.filmKeys ?? []), filmKey],
            matches: [...(known?.matches ?? []), match],
          });
        }
    }
    return [...pairs.values()];
  });
}

function byFilm(drawn: readonly Drawn[]): ReadonlyMap<FilmKey, readonly Drawn[]> {
  const films = new Map<FilmKey, Drawn[]>();
  for (const one of drawn) {
    const known = films.get(one.filmKey);
    if (known === undefined) films.set(one.filmKey, [one]);
    else known.push(one);
  }
  return films;
}

function drawnBoxes(events: readonly AnnotationEvent[]): {
  readonly drawn: readonly Drawn[];
  readonly labels: ReadonlyMap<string, string>;
} {
  const { marks, findings } = fold(events);
  const labels = new Map<string, string>();
  const drawn = inLogOrder(events).flatMap((event): Drawn[] => {
    if (event.kind !== 'mark' || event.author === '') return [];
    const { filmKey, author, markId } = event;
    const mark = marks.get(filmKey)?.get(markId);
    const box = mark === undefined ? null : boxAround(mark);
    if (box === null) return [];
    const said = [...(findings.get(filmKey)?.values() ?? [])].filter(
      (finding) => finding.markId === markId && finding.value !== null && isPresent(finding.value),
    );
    const found = said.map(({ term, termLabel }) => [term, termLabel] as const);
    const of = found.length === 0 ? ([['', '']] as const) : found;
    for (const [finding, label] of of) labels.set(finding, label);
    return of.map(([finding]) => ({ filmKey, author, finding, box }));
  });
  return { drawn, labels };
}
