/**
 * A mark as a group: a region holds its outline and its area (TID 1410); a measure is inferred from the line that it
 * was taken along, an arrow's words from what it points along (TID 1501, TID 300, TID 320).
 */
import { content, type Code, type DataSet } from '../../../dicom/index.ts';
import type { Mark } from '../../mark.ts';
import { measureOf, type Measure } from '../../tools/measure.ts';
import type { Scale } from '../../tools/scale.ts';
import type { StandingMark } from '../filmStatements.ts';
import { exportedKinds, type MarkGraphic } from '../kinds.ts';
import { answers, measureNames, names, own, units, type MeasuredKind } from './codes.ts';
import { imageOf, type ReferableFilm } from './filmReference.ts';
import { groupOf } from './group.ts';
import { algorithm } from './statementGroup.ts';
import type { Observer } from './observer.ts';

export function markGroup(
  film: ReferableFilm,
  { markId, mark, last }: StandingMark,
  scale: Scale | null,
  observer: Observer,
): DataSet {
  const { isRegion, graphicsOf } = exportedKinds[mark.tool];
  const measure = measureOf(mark, scale);
  const graphics = graphicsOf(mark.points);
  const lines = graphics.map((graphic) => outline(film, graphic, { relation: 'INFERRED FROM' }));
  const comment = { relation: 'CONTAINS', name: names.comment } as const;
  const drawn = isRegion
    ? [
        ...graphics.map((graphic) => outline(film, graphic, { relation: 'CONTAINS', name: names.region })),
        ...measured(measure, scale, []),
      ]
    : measured(measure, scale, [...sideOf(mark), ...lines]);
  const isMeasured = drawn.length > 0;
  const words =
    mark.text === '' && isMeasured
      ? []
      : [content.textContent({ ...comment, items: isMeasured ? [] : lines }, mark.text || mark.tool)];
  return groupOf({
    template: isRegion ? '1410' : '1501',
    trackingId: `osselet:${mark.tool}:${markId}`,
    event: last,
    observer,
    items: [...proposed(mark), ...drawn, ...words],
  });
}

/** The machine began it, and a person took it for theirs. */
function proposed({ proposal }: Mark): DataSet[] {
  if (proposal === undefined) return [];
  const { way, score, backend } = proposal;
  const text = (name: Code, said: string) => content.textContent({ relation: 'CONTAINS', name }, said);
  return [
    ...algorithm(proposal),
    text(names.proposal, way),
    content.numberContent({ relation: 'CONTAINS', name: names.likeness }, { value: score, unit: units.none }),
    ...(backend === null ? [] : [text(names.backend, backend)]),
  ];
}

const graphicTypes = { point: 'POINT', polyline: 'POLYLINE', ellipse: 'ELLIPSE' } as const;

function outline(
  film: ReferableFilm,
  { kind, points }: MarkGraphic,
  related: Omit<content.Related, 'items'>,
): DataSet {
  const image = content.imageContent({ relation: 'SELECTED FROM' }, imageOf(film));
  return content.coordinateContent(
    { ...related, items: [image] },
    graphicTypes[kind],
    points.flatMap(({ x, y }) => [x, y]),
  );
}

/** Where a length is true goes with it: at the detector a bone shows larger than it is. */
function measured(measure: Measure, scale: Scale | null, items: readonly DataSet[]): DataSet[] {
  if (!isMeasured(measure)) return [];
  const method = methodOf(measure, scale);
  const methods =
    method === null ? [] : [content.codeContent({ relation: 'HAS CONCEPT MOD', name: names.method }, method)];
  const related = {
    relation: 'CONTAINS',
    name: measureNames[measure.kind],
    items: [...methods, ...items],
  } as const;
  return [content.numberContent(related, valueOf(measure))];
}

type Measured = Extract<Measure, { readonly kind: MeasuredKind }>;

/** Without the side of a limb its medial angle is not known. */
function isMeasured(measure: Measure): measure is Measured {
  if (measure.kind === 'hka') return measure.medialDeg !== null;
  return measure.kind !== 'none' && measure.kind !== 'place' && measure.kind !== 'crossed';
}

function sideOf(mark: Mark): DataSet[] {
  if (mark.tool !== 'hip-knee-ankle' || mark.side === null) return [];
  return [content.codeContent({ relation: 'HAS CONCEPT MOD', name: names.laterality }, answers[mark.side])];
}

function valueOf(measure: Measured): content.Measured {
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  if (measure.kind === 'length' || measure.kind === 'area')
    return { value: rounded(measure.value), unit: units[measure.unit] };
  if (measure.kind === 'known') return { value: measure.mm, unit: units.mm };
  const degrees = measure.kind === 'hka' ? (measure.medialDeg ?? NaN) : measure.degrees;
  return { value: rounded(degrees), unit: units.deg };
}

function methodOf(measure: Measure, scale: Scale | null): Code | null {
  if (measure.kind === 'known') return own(`known-${measure.object}`, `Known size of a ${measure.object}`);
  if (measure.kind !== 'length' && measure.kind !== 'area') return null;
  return scale === null ? null : own(`scale-${scale.kind}`, `Scale: ${scale.kind}`);
}
