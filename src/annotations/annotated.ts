import type { FilmKey } from '../dicom/index.ts';
import type { AnnotationEvent } from './event.ts';
import { fold } from './fold.ts';

/** Films that something stands on: a verdict, an opinion, a statement in the terms of the list or a mark that was not taken back. */
export function annotatedFilms(events: readonly AnnotationEvent[]): Set<FilmKey> {
  const { verdicts, opinions, findings, marks } = fold(events);
  const films = [verdicts, opinions, findings, marks].flatMap((byFilm) => [...byFilm]);
  return new Set(films.flatMap(([filmKey, { size }]) => (size === 0 ? [] : [filmKey])));
}
