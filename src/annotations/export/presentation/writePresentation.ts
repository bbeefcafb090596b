/** The marks of one film as it is shown, for a workstation that draws presentation states: shapes, words, greys. */
import {
  dicomMoment,
  pixelAspectOf,
  presentationState,
  uidFrom,
  writeDicom,
  type GreyLook,
} from '../../../dicom/index.ts';
import { toolkit } from '../../tools/toolkit.ts';
import type { StandingMark } from '../filmStatements.ts';
import { graphicsOf } from '../kinds.ts';
import { imageOf } from '../report/filmReference.ts';
import type { ReportableFilm, ReportOccasion } from '../report/writeReport.ts';

export interface PresentationOccasion extends ReportOccasion {
  readonly look: GreyLook;
  /** What stands beside each mark on the screen; nothing where that is empty. */
  readonly wordsOf: (mark: StandingMark) => string;
}

export function writePresentation(
  { film, marks }: ReportableFilm,
  { study, at, seed, look, wordsOf }: PresentationOccasion,
): Uint8Array {
  const state = presentationState({
    study,
    sopInstanceUid: uidFrom(`state ${seed} ${film.key}`),
    seriesInstanceUid: uidFrom(`state series ${seed}`),
    ...dicomMoment(at),
    description: 'Osselet',
    image: { ...film, ...imageOf(film) },
    columns: film.columns,
    rows: film.rows,
    pixelAspect: pixelAspectOf(film),
    look,
    graphics: marks.flatMap(({ mark }) =>
      graphicsOf(mark).map(({ kind, points }) => ({
        kind,
        points: points.map(({ x, y }) => [x, y] as const),
      })),
    ),
    texts: marks.flatMap((standing) => {
      const { x, y } = toolkit[standing.mark.tool].labelAt(standing.mark.points);
      const text = wordsOf(standing);
      return text === '' ? [] : [{ text, at: [x, y] as const }];
    }),
  });
  return writeDicom(state);
}
