/** One line for each statement and each mark with its measure; points are in image pixels, as « x,y x,y ». */
import type { Film } from '../../../dicom/index.ts';
import { writeCsv, type CsvForm, type CsvValue } from '../../../foundation/index.ts';
import type { AnnotationEvent, OpinionEvent, VerdictEvent } from '../../event.ts';
import type { Return } from '../../people/returns.ts';
import { presenceOf } from '../../presence.ts';
import { measureOf, type Measure } from '../../tools/measure.ts';
import type { Scale } from '../../tools/scale.ts';
import type { FilmStatements, NamingChoice, StandingMark } from '../filmStatements.ts';
import { csvColumns, type CsvColumn } from './columns.ts';
import { findingLine } from './findingLine.ts';

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
      ...verdicts.map(verdictLine),
      ...findings.map((finding) => ({ ...findingLine(finding), ...saidLine(finding) })),
      ...marks.map((mark) => markLine(mark, scale)),
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

/** `value` is what the verdict says of the finding; whether the machine was right stands in `measure`. */
function verdictLine(event: VerdictEvent): Line {
  const { finding, findingLabel, value, sentence, isPhantom, prediction } = event;
  return {
    statement: 'verdict',
    finding,
    label: findingLabel,
    value: presenceOf(value, prediction),
    measure: value,
    is_phantom: isPhantom,
    sentence,
    model: prediction.modelName,
    model_version: prediction.modelVersion,
    model_hash: prediction.modelHash,
    model_score: prediction.score,
    model_verdict: prediction.verdict,
    ...saidLine(event),
  };
}

function markLine({ markId, mark, last }: StandingMark, scale: Scale | null): Line {
  const measured = measureLine(measureOf(mark, scale));
  return {
    statement: 'mark',
    label: mark.text,
    tool: mark.tool,
    mark_id: markId,
    points: mark.points.map(({ x, y }) => `${x},${y}`).join(' '),
    ...measured,
    scale: measured.unit === undefined || measured.unit === 'deg' ? null : (scale?.kind ?? null),
    ...saidLine(last),
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

function measureLine(measure: Measure): Line {
  switch (measure.kind) {
    case 'length':
    case 'area':
      return { measure: measure.kind, number: rounded(measure.value), unit: measure.unit };
    case 'angle':
    case 'cobb':
      return { measure: measure.kind, number: rounded(measure.degrees), unit: 'deg' };
    case 'hka':
      return {
        measure: 'hip-knee-ankle',
        number: measure.medialDeg && rounded(measure.medialDeg),
        unit: 'deg',
      };
    case 'known':
      return { measure: 'known-length', number: rounded(measure.mm), unit: 'mm' };
    case 'place':
    case 'crossed':
    case 'none':
      return {};
  }
}

/** To 0.0001: finer than any pixel, and short enough to read. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function saidLine({ author, device, at }: AnnotationEvent): Line {
  return { author, device, said_at: at };
}
