/** What the reader at work said of a film and of its study, wherever in the study it was said. */
import { useEffect } from 'react';
import { findingsOfStudy, findingsOn, ownOn, type FindingEvent } from '../../annotations/index.ts';
import type { Film } from '../../dicom/index.ts';
import { useAnnotations, useCatalogue } from '../SessionContext.tsx';

/** By place; null until the film's log is read. */
export function useFindings(film: Film): ReadonlyMap<string, FindingEvent> | null {
  const annotations = useAnnotations();
  const { films } = useCatalogue();
  const { studyInstanceUid: studyUid } = film;
  const siblings = films.flatMap((entry) =>
    studyUid !== null && entry.film?.studyInstanceUid === studyUid ? [entry.film.key] : [],
  );
  const unread = siblings.filter((key) => annotations.logs[key] === undefined).join('\n');
  const { readLog } = annotations;
  useEffect(() => {
    for (const key of unread.split('\n').filter((one) => one !== '')) void readLog(key);
  }, [unread, readLog]);

  const own = findingsOn(annotations, film.key);
  if (own === null || studyUid === null) return own;
  const logs = siblings.flatMap((key) => ownOn(annotations, key) ?? []);
  const ofFilm = [...own].filter(([, { scope }]) => scope !== 'study');
  return new Map([...ofFilm, ...findingsOfStudy(logs, studyUid)]);
}
