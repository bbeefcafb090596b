/**
 * What encloses a part of the film as COCO boxes, ids counted from 1. A box counts from the corner of the first pixel, as marks
 * do. What is no upright rectangle has its outline as segmentation, so that its area is not that of its box; a mask has
 * its packed run lengths (`iscrowd` stays 0: it is one thing).
 */
import type { Film } from '../../../dicom/index.ts';
import type { FindingEvent } from '../../event.ts';
import { isPresent } from '../../findings/finding.ts';
import type { Mark, Point } from '../../mark.ts';
import { measureOf } from '../../tools/measure.ts';
import { ringOf } from '../../tools/ring.ts';
import { extentOf } from '../extent.ts';
import type { FilmStatements, NamingChoice, StandingMark } from '../filmStatements.ts';
import { exportedKinds } from '../kinds.ts';
import { findingsOfMark } from './markFindings.ts';

export function writeCoco(said: readonly FilmStatements[], { withFileNames }: NamingChoice): string {
  const regions = said
    .map(({ film, marks, findings }) => ({
      film,
      marks: marks
        .filter(({ mark }) => exportedKinds[mark.tool].isRegion)
        .map((standing) => ({
          standing,
          category: categoryOf(standing, findings),
          ofMark: findingsOfMark(standing.markId, findings),
        })),
    }))
    .filter(({ marks }) => marks.length > 0);
  const names = [...new Set(regions.flatMap(({ marks }) => marks.map(({ category }) => category)))];
  const annotations = regions.flatMap(({ marks }, image) =>
    marks.map(({ standing, category, ofMark }) =>
      annotationOf(standing, { imageId: image + 1, categoryId: names.indexOf(category) + 1, ofMark }),
    ),
  );
  const file = {
    info: { description: 'Osselet', version: '1' },
    images: regions.map(({ film }, at) => imageOf(film, at + 1, withFileNames)),
    annotations: annotations.map((one, at) => ({ id: at + 1, ...one })),
    categories: names.map((name, at) => ({ id: at + 1, name, supercategory: 'osselet' })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function imageOf(film: Film, id: number, withFileNames: boolean) {
  const { key, fileName, columns, rows } = film;
  return { id, file_name: withFileNames ? fileName : key, width: columns, height: rows, osselet_key: key };
}

/** What a person called it; else what they found there, in the words of their list; else what it is. */
function categoryOf({ markId, mark }: StandingMark, findings: readonly FindingEvent[]): string {
  const found = findings.filter((one) => one.markId === markId && one.value !== null && isPresent(one.value));
  return mark.text.trim() || found.map(({ termLabel }) => termLabel).join(', ') || mark.tool;
}

interface Place {
  readonly imageId: number;
  readonly categoryId: number;
  readonly ofMark: readonly object[];
}

function annotationOf(
  { markId, mark, last: { author } }: StandingMark,
  { imageId, categoryId, ofMark }: Place,
) {
  const { left, top, right, bottom } = extentOf(mark.points);
  const [width, height] = [right - left, bottom - top];
  const measure = measureOf(mark, null);
  return {
    image_id: imageId,
    category_id: categoryId,
    bbox: [left, top, width, height],
    area: measure.kind === 'area' ? measure.value : width * height,
    iscrowd: 0,
    segmentation: mark.tool === 'mask' ? mark.rle : [outlineOf(mark).flatMap(({ x, y }) => [x, y])],
    attributes: {
      tool: mark.tool,
      text: mark.text,
      mark_id: markId,
      ...(author !== '' && { author }),
      ...(mark.proposal && { proposal: mark.proposal }),
      ...(ofMark.length > 0 && { findings: ofMark }),
    },
  };
}

function outlineOf({ tool, points }: Mark): readonly Point[] {
  const { left, top, right, bottom } = extentOf(points);
  if (tool === 'ellipse')
    return ringOf({ x: (left + right) / 2, y: (top + bottom) / 2 }, (right - left) / 2, (bottom - top) / 2);
  if (tool !== 'rectangle') return points;
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}
