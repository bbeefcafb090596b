/** One line for each statement and each mark with its measure; points are in image pixels, as « x,y x,y ». */
import type { Film } from '../../../dicom/index.ts';
import { writeCsv, type CsvForm, type CsvValue } from '../../../foundation/index.ts';
import type { AnnotationEvent, OpinionEvent } from '../../event.ts';
import type { Return } from '../../people/returns.ts';
import type { FilmStatements, NamingChoice } from '../filmStatements.ts';
import { csvColumns, type CsvColumn } from './columns.ts';
import { findingLine } from './findingLine.ts';
import { markLine } from './markLine.ts';
import { verdictLine } from './verdictLine.ts';

type Line = Partial<Record<CsvColumn, CsvValue>>;

export function writeStatements(
  said: readonly FilmStatements[],
  form: CsvForm,
  { withFileNames }: NamingChoice,
): string {
  const lines = said.flatMap(({ film, scale, marks, opinions, verdicts, findings, returns }) => {
    const ofFilm = { ...filmLine(film), file_name: withFileNames ? film.fileName : null };
    return [
      ...opinions.map(opinionLine),
      ...verdicts.map((verdict) => ({ ...verdictLine(verdict), ...saidLine(verdict) })),
      ...findings.map((finding) => ({ ...findingLine(finding), ...saidLine(finding) })),
      ...marks.map((mark) => ({ ...markLine(mark, scale), ...saidLine(mark.last) })),
      ...returns.map(returnLine),
    ].map((line): Line => ({ ...ofFilm, ...line }));
  });
  const cells = lines.map((line) => csvColumns.map((column) => line[column] ?? null));
  return writeCsv([csvColumns, ...cells], form);
}

function filmLine(film: Film): Line {
  return {
    film_key: film.key,
    study_instance_uid: film.studyInstanceUid,
    series_instance_uid: film.seriesInstanceUid,
    sop_instance_uid: film.sopInstanceUid,
    frame: film.frame,
    rows: film.rows,
    columns: film.columns,
  };
}

function opinionLine(event: OpinionEvent): Line {
  const { finding, findingLabel, value, isBlind, isPhantom } = event;
  return {
    statement: 'opinion',
    finding,
    label: findingLabel,
    value,
    is_blind: isBlind,
    is_phantom: isPhantom,
    ...saidLine(event),
  };
}

/** `author` sent it back, `addressee` is to answer; `value`: `open`, `corrected` or `maintained`. */
function returnLine({ event, state, answer }: Return): Line {
  const { about, to, reason } = event;
  return {
    statement: 'sent-back',
    finding: about.kind === 'finding' ? about.finding : null,
    label: about.kind === 'finding' ? about.findingLabel : null,
    value: state,
    mark_id: about.kind === 'mark' ? about.markId : null,
    scope: about.kind === 'mark' ? 'region' : 'film',
    addressee: to,
    reason,
    answer_note: answer?.kind === 'maintained' ? answer.note : null,
    ...saidLine(event),
  };
}

function saidLine({ author, device, at }: AnnotationEvent): Line {
  return { author, device, said_at: at };
}
