/** A mark as a line of the table, with its measure; points are in image pixels, as « x,y x,y ». */
import type { CsvValue } from '../../../foundation/index.ts';
import type { Mark, MarkProposal } from '../../mark.ts';
import { measureOf, type Measure } from '../../tools/measure.ts';
import type { Scale } from '../../tools/scale.ts';
import type { StandingMark } from '../filmStatements.ts';
import type { CsvColumn } from './columns.ts';

type Line = Partial<Record<CsvColumn, CsvValue>>;

export function markLine({ markId, mark }: Pick<StandingMark, 'markId' | 'mark'>, scale: Scale | null): Line {
  const measured = measureLine(measureOf(mark, scale));
  return {
    statement: 'mark',
    label: mark.text,
    tool: mark.tool,
    mark_id: markId,
    points: mark.points.map(({ x, y }) => `${x},${y}`).join(' '),
    ...measured,
    scale: measured.unit === undefined || measured.unit === 'deg' ? null : (scale?.kind ?? null),
    mark_detail: detailOf(mark),
    ...(mark.proposal && proposalCells(mark.proposal)),
  };
}

/** In the columns that say it of a verdict; `model_verdict` is the way in which it was proposed. */
function proposalCells(proposal: MarkProposal): Line {
  return {
    model: proposal.modelName,
    model_version: proposal.modelVersion,
    model_hash: proposal.modelHash,
    model_score: proposal.score,
    model_verdict: proposal.way,
    model_backend: proposal.backend,
  };
}

/** What else belongs to a mark of that kind: the known object of a calibration, the side of a limb, the runs of a mask. */
function detailOf(mark: Mark): string | null {
  if (mark.tool === 'calibration') return mark.object;
  if (mark.tool === 'mask') return mark.rle.counts;
  return mark.tool === 'hip-knee-ankle' ? mark.side : null;
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
