/**
 * What was said and drawn on the films of one study as a Measurement Report (PS3.16 TID 1500): the root says in which
 * language, who and of what; then one group for each mark and statement.
 */
import {
  content,
  dicomMoment,
  reportDocument,
  uidFrom,
  writeDicom,
  type StudyHeader,
} from '../../../dicom/index.ts';
import type { FilmStatements } from '../filmStatements.ts';
import { answers, names } from './codes.ts';
import { findingGroup } from './findingGroup.ts';
import { imageOf, isReferable, type ReferableFilm } from './filmReference.ts';
import { markGroup } from './markGroup.ts';
import { observedBy, observerOf } from './observer.ts';
import { opinionGroup, verdictGroup } from './statementGroup.ts';

export interface ReportOccasion {
  readonly study: StudyHeader;
  readonly at: Date;
  /** Unlike any other report's: a report that is made anew is another report. */
  readonly seed: string;
}

export interface ReportableFilm extends FilmStatements {
  readonly film: ReferableFilm;
}

/** Films of one study, of which something stands. */
export function writeReport(
  said: readonly ReportableFilm[],
  { study, at, seed }: ReportOccasion,
): Uint8Array {
  const observer = observerOf(said);
  const groups = said.flatMap(({ film, scale, marks, opinions, verdicts, findings }) => [
    ...opinions.map((opinion) => opinionGroup(film, opinion, observer)),
    ...verdicts.map((verdict) => verdictGroup(film, verdict, observer)),
    ...findings.map((finding) => findingGroup(film, finding, observer)),
    ...marks.map((mark) => markGroup(film, mark, scale, observer)),
  ]);
  const measurements = { relation: 'CONTAINS', name: names.measurements, items: groups } as const;
  const report = reportDocument({
    study,
    sopInstanceUid: uidFrom(`report ${seed}`),
    seriesInstanceUid: uidFrom(`report series ${seed}`),
    seriesNumber: 99,
    seriesDescription: 'Osselet',
    ...dicomMoment(at),
    equipment: { manufacturer: 'Osselet', model: 'Osselet', software: '1' },
    evidence: said.map(({ film }) => ({ ...film, ...imageOf(film) })),
    root: {
      name: names.report,
      template: '1500',
      items: [
        content.codeContent({ relation: 'HAS CONCEPT MOD', name: names.language }, answers.french),
        ...observedBy(observer),
        content.codeContent({ relation: 'HAS CONCEPT MOD', name: names.procedure }, answers.imaging),
        content.containerContent(measurements),
      ],
    },
  });
  return writeDicom(report);
}

type OfStudy = readonly [ReportableFilm, ...ReportableFilm[]];

/** A picture has no UIDs, so no report can speak of it: it is left out. */
export function reportsByStudy(said: readonly FilmStatements[]): readonly OfStudy[] {
  const studies = new Map<string, [ReportableFilm, ...ReportableFilm[]]>();
  for (const { film, ...rest } of said) {
    if (!isReferable(film)) continue;
    const ofStudy = studies.get(film.studyInstanceUid);
    if (ofStudy === undefined) studies.set(film.studyInstanceUid, [{ ...rest, film }]);
    else ofStudy.push({ ...rest, film });
  }
  return [...studies.values()];
}
