/**
 * What a person draws on a film: a tool, its points, a text. Points are in image pixels of the film, (0, 0) being the
 * corner of the first pixel; measures are never stored, they follow from the points and from the scale of the film.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const measuringTools = [
  'length',
  'polyline',
  'angle',
  'cobb',
  'rectangle',
  'rotated-rectangle',
  'ellipse',
  'polygon',
  'point',
  'arrow',
] as const;
export type MeasuringTool = (typeof measuringTools)[number];
export type MarkTool = MeasuringTool | 'calibration';

interface Drawn {
  readonly points: readonly Point[];
  /** What a person calls it; the words of an arrow. */
  readonly text: string;
}

/** A distance known from elsewhere: the diameter of a ball that lay beside the bone, or a part of a ruler. */
export interface CalibrationMark extends Drawn {
  readonly tool: 'calibration';
  readonly object: 'ball' | 'ruler';
  readonly knownMm: number;
}

export type Mark = (Drawn & { readonly tool: MeasuringTool }) | CalibrationMark;

/** What one gesture changes of a mark; a part that is not named stays as it is. */
export interface MarkChange {
  readonly points?: readonly Point[];
  readonly text?: string;
  readonly knownMm?: number;
}

export function changedMark(mark: Mark, { points, text, knownMm }: MarkChange): Mark {
  const drawn = { points: points ?? mark.points, text: text ?? mark.text };
  return mark.tool === 'calibration'
    ? { ...mark, ...drawn, knownMm: knownMm ?? mark.knownMm }
    : { ...mark, ...drawn };
}
