/** A mark in words: its name, its value with its unit, and where a length is true. No unit that is not known. */
import type { TFunction } from 'i18next';
import { writeDecimal } from '../../foundation/index.ts';
import type { Mark, MarkProposal, MarkTool, Marks } from '../mark.ts';
import { measureOf, type Measure } from './measure.ts';
import type { RegionStatistics } from './regionStatistics.ts';
import type { Scale } from './scale.ts';
import { toolkit } from './toolkit.ts';

export interface Wording {
  readonly t: TFunction;
  readonly language: string;
}

export interface MarkWords {
  /** What was said of it, then what it is called: « fracture · Rectangle 1 ». */
  readonly name: string;
  readonly findings: readonly string[];
  /** Empty for an arrow, and for a mark that lacks points yet. */
  readonly value: string;
  /** Where the length or area is true; empty for the rest. */
  readonly note: string;
  /** Hidden, locked, copied from another film. */
  readonly standing: readonly string[];
  /** Modality values inside a region, once they are counted. */
  readonly statistics: readonly string[];
}

interface Described {
  readonly mark: Mark;
  readonly number: number;
  readonly scale: Scale | null;
  readonly statistics: RegionStatistics | null;
  /** What was said of the mark, in words. */
  readonly findings?: readonly string[] | undefined;
}

export function wordsOfMark(
  { mark, number, scale, statistics, findings = [] }: Described,
  wording: Wording,
): MarkWords {
  const { t } = wording;
  const isWhole = toolkit[mark.tool].isWhole(mark.points);
  const measure: Measure = isWhole ? measureOf(mark, scale) : { kind: 'none' };
  const isScaled = measure.kind === 'length' || measure.kind === 'area';
  const called = mark.text === '' ? t(`annotations.mark.${mark.tool}`, { number }) : mark.text;
  return {
    name: [...findings, called].join(' · '),
    findings,
    value: valueText(measure, wording),
    note:
      measure.kind === 'hka'
        ? limbText(mark, t)
        : isScaled
          ? t(`annotations.scale.${scale?.kind ?? 'none'}`)
          : '',
    standing: standingTexts(mark, wording),
    statistics: statistics === null ? [] : statisticsTexts(statistics, wording),
  };
}

/** Lengths to 0.1 mm and angles to 0.1 degree: a hand sets a point no better. Areas have one digit more than that says. */
function valueText(measure: Measure, { t, language }: Wording): string {
  const write = (value: number, decimals = 1) => writeDecimal(value, language, decimals);
  switch (measure.kind) {
    case 'length':
      return t(`annotations.measure.${measure.unit}`, { value: write(measure.value) });
    case 'area':
      return t(`annotations.measure.${measure.unit}`, {
        value: write(measure.value, measure.unit === 'mm2' && measure.value < 100 ? 1 : 0),
      });
    case 'angle':
      return t('annotations.measure.angle', { value: write(measure.degrees) });
    case 'cobb':
      return t('annotations.measure.cobb', {
        value: write(measure.degrees),
        // Of the rounded angle, so that the two make 180.
        supplement: write(180 - Number(measure.degrees.toFixed(1))),
      });
    case 'hka':
      return measure.alignment === null
        ? t('annotations.measure.deviation', { value: write(measure.deviationDeg) })
        : t(`annotations.measure.${measure.alignment}`, {
            value: write(measure.medialDeg ?? 180),
            deviation: write(measure.deviationDeg),
          });
    case 'crossed':
      return t('annotations.measure.crossed');
    case 'place':
      return t('annotations.measure.place', {
        column: write(measure.at.x, 0),
        row: write(measure.at.y, 0),
      });
    case 'known':
      return t(`annotations.measure.${measure.object}`, { value: plain(measure.mm, language) });
    case 'none':
      return '';
  }
}

function standingTexts({ look, copiedFrom, proposal }: Mark, { t, language }: Wording): string[] {
  return [
    look?.isHidden === true ? t('annotations.look.hidden') : '',
    look?.isLocked === true ? t('annotations.look.locked') : '',
    copiedFrom === undefined ? '' : t('annotations.look.copied'),
    proposal === undefined ? '' : t(`annotations.look.${proposal.way}`, proposalFacts(proposal, language)),
  ].filter((text) => text !== '');
}

function proposalFacts({ modelName, modelVersion, score }: MarkProposal, language: string) {
  return { model: modelName, version: modelVersion, cosine: writeDecimal(score, language, 3) };
}

/** Which side, who says so, and how its sign is counted: an angle of a limb is not read without them. */
function limbText(mark: Mark, t: TFunction): string {
  if (mark.tool !== 'hip-knee-ankle') return '';
  if (mark.rowsTo === null) return t('annotations.limb.no-sides');
  if (mark.side === null) return t('annotations.limb.unsaid');
  const side = t(`annotations.limb.${mark.side}-${mark.sideFrom}`);
  const rows = mark.rowsTo === 'left-assumed' ? t('annotations.limb.assumed') : '';
  return [side, t('annotations.limb.convention'), rows].filter((part) => part !== '').join(' · ');
}

function statisticsTexts(
  { mean, standardDeviation, min, max }: RegionStatistics,
  { t, language }: Wording,
): string[] {
  const write = (value: number) => writeDecimal(value, language, 1);
  return [
    t('annotations.measure.mean', { mean: write(mean), deviation: write(standardDeviation) }),
    t('annotations.measure.range', { min: plain(min, language), max: plain(max, language) }),
  ];
}

/** Whole numbers as they are, others to one decimal. */
function plain(value: number, language: string): string {
  return writeDecimal(value, language, Number.isInteger(value) ? 0 : 1);
}

/** « Longueur 2 » is the second length drawn on the film, whatever else was drawn. */
export function numbersOf(marks: Marks): ReadonlyMap<string, number> {
  const counts = new Map<MarkTool, number>();
  return new Map(
    [...marks].map(([markId, { tool }]) => {
      const number = (counts.get(tool) ?? 0) + 1;
      counts.set(tool, number);
      return [markId, number];
    }),
  );
}
