/**
 * Content items of a structured report (PS3.3 C.17.3): each is a data set with a relationship to the item that holds
 * it, a value type, mostly a coded name, a value, and items of its own. Coordinates are in pixels of the image from the
 * outer corner of its first pixel (C.18.6.1.1).
 */
import { codeItem, type Code } from '../codes.ts';
import { element } from '../dictionary.ts';
import type { DataSet } from '../element.ts';

export type Relationship =
  | 'CONTAINS'
  | 'HAS OBS CONTEXT'
  | 'HAS CONCEPT MOD'
  | 'HAS PROPERTIES'
  | 'INFERRED FROM'
  | 'SELECTED FROM';

export interface Related {
  readonly relation: Relationship;
  /** Of the template that asks for the item; a coordinate or an image may go without. */
  readonly name?: Code;
  readonly items?: readonly DataSet[];
}

export interface ImageReference {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  /** Counted from 1; null for an image of one frame. */
  readonly frame: number | null;
}

export interface Measured {
  readonly value: number;
  /** UCUM. */
  readonly unit: Code;
}

function item(valueType: string, { relation, name, items = [] }: Related, value: DataSet): DataSet {
  return [
    element('RelationshipType', relation),
    element('ValueType', valueType),
    ...(name === undefined ? [] : [element('ConceptNameCodeSequence', [codeItem(name)])]),
    ...value,
    ...(items.length === 0 ? [] : [element('ContentSequence', items)]),
  ];
}

export const codeContent = (related: Related, code: Code): DataSet =>
  item('CODE', related, [element('ConceptCodeSequence', [codeItem(code)])]);

export const textContent = (related: Related, text: string): DataSet =>
  item('TEXT', related, [element('TextValue', text)]);

export const uidContent = (related: Related, uid: string): DataSet =>
  item('UIDREF', related, [element('UID', uid)]);

export const nameContent = (related: Related, name: string): DataSet =>
  item('PNAME', related, [element('PersonName', name)]);

export const numberContent = (related: Related, { value, unit }: Measured): DataSet =>
  item('NUM', related, [
    element('MeasuredValueSequence', [
      [element('NumericValue', value), element('MeasurementUnitsCodeSequence', [codeItem(unit)])],
    ]),
  ]);

export const imageContent = (related: Related, image: ImageReference): DataSet =>
  item('IMAGE', related, [element('ReferencedSOPSequence', [imageItem(image)])]);

export function imageItem({ sopClassUid, sopInstanceUid, frame }: ImageReference): DataSet {
  return [
    element('ReferencedSOPClassUID', sopClassUid),
    element('ReferencedSOPInstanceUID', sopInstanceUid),
    ...(frame === null ? [] : [element('ReferencedFrameNumber', frame)]),
  ];
}

/** @param data column, row of each point in turn */
export const coordinateContent = (
  related: Related,
  type: 'POINT' | 'POLYLINE' | 'ELLIPSE',
  data: readonly number[],
): DataSet => item('SCOORD', related, [element('GraphicType', type), element('GraphicData', data)]);

interface Container extends Related {
  readonly name: Code;
  /** Of PS3.16, where the container follows one. */
  readonly template?: string;
  /** DICOM DT. */
  readonly observedAt?: string;
}

export function containerContent({ template, observedAt, ...related }: Container): DataSet {
  return item('CONTAINER', related, [...container(template), ...observed(observedAt)]);
}

/** The root has no relationship: nothing holds it. */
export function rootContent({
  name,
  template,
  items,
}: Required<Pick<Container, 'name' | 'template' | 'items'>>): DataSet {
  return [
    element('ValueType', 'CONTAINER'),
    element('ConceptNameCodeSequence', [codeItem(name)]),
    ...container(template),
    element('ContentSequence', items),
  ];
}

function container(template: string | undefined): DataSet {
  if (template === undefined) return [element('ContinuityOfContent', 'SEPARATE')];
  const identified = [element('MappingResource', 'DCMR'), element('TemplateIdentifier', template)];
  return [element('ContinuityOfContent', 'SEPARATE'), element('ContentTemplateSequence', [identified])];
}

function observed(at: string | undefined): DataSet {
  return at === undefined ? [] : [element('ObservationDateTime', at)];
}
