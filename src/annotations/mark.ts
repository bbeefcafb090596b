/**
 * What a person draws on a film: a tool, its points, a text. Points are in image pixels of the film, (0, 0) being the
 * corner of the first pixel; measures are never stored, they follow from the points and from the scale of the film.
 */
import type { FilmKey } from '../dicom/index.ts';

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
export type MarkTool = MeasuringTool | 'hip-knee-ankle' | 'calibration' | 'mask';

/** How a mark lies on the film. What is not named is as it was drawn: shown, free, opaque, in its turn. */
export interface MarkLook {
  readonly isHidden?: boolean;
  /** It cannot be moved, reshaped or deleted by a slip of the hand. */
  readonly isLocked?: boolean;
  /** 0 to 1. */
  readonly opacity?: number;
  /** Higher lies over lower; of one layer, what was drawn later lies over what was drawn before. */
  readonly layer?: number;
}

/** What a machine had proposed where a person took it for a mark of theirs. */
export interface MarkProposal {
  /** `like-click`: round a clicked patch; `like-mark`: where another film of the study is most like a mark. */
  readonly way: 'like-click' | 'like-mark';
  /** Cosine: the least of the patches taken, or the mean of those of the place. No probability. */
  readonly score: number;
  readonly modelName: string;
  readonly modelVersion: number;
  readonly modelHash: string;
  /** null when it is not known what computed it. */
  readonly backend: string | null;
}

interface Drawn {
  readonly points: readonly Point[];
  /** What a person calls it; the words of an arrow. */
  readonly text: string;
  readonly look?: MarkLook;
  /** The film that its geometry was copied from. */
  readonly copiedFrom?: FilmKey;
  /** It stays when the mark is moved afterwards: the person began from there. */
  readonly proposal?: MarkProposal;
}

/** A distance known from elsewhere: the diameter of a ball that lay beside the bone, or a part of a ruler. */
export interface CalibrationMark extends Drawn {
  readonly tool: 'calibration';
  readonly object: 'ball' | 'ruler';
  readonly knownMm: number;
}

/** One limb: the centres of hip, knee and ankle. */
export interface HipKneeAnkleMark extends Drawn {
  readonly tool: 'hip-knee-ankle';
  /** Of the patient; null where neither the header nor a person says it. */
  readonly side: 'right' | 'left' | null;
  readonly sideFrom: 'header' | 'person';
  /**
   * Where rows of the image point in the patient, as the header says; `left-assumed` where it says nothing, null where
   * they do not run from side to side.
   */
  readonly rowsTo: 'left' | 'right' | 'left-assumed' | null;
}

/** Pixels of the film as COCO packs them (tools/mask/rle.ts); of the film’s own size. */
export interface MaskRle {
  readonly size: readonly [rows: number, columns: number];
  readonly counts: string;
}

/** Painted by hand. Its points are the corners of the box round its pixels, upper left and lower right. */
export interface MaskMark extends Drawn {
  readonly tool: 'mask';
  readonly rle: MaskRle;
}

export type Mark = (Drawn & { readonly tool: MeasuringTool }) | HipKneeAnkleMark | CalibrationMark | MaskMark;

/** What was proposed, was proposed on its own film. */
export function unproposed(mark: Mark): Mark {
  const parts = Object.entries(mark).filter(([part]) => part !== 'proposal');
  return Object.fromEntries(parts) as unknown as Mark;
}

/** Of one film, by mark id, in the order in which they were drawn. */
export type Marks = ReadonlyMap<string, Mark>;

/** What one gesture changes of a mark; a part that is not named stays as it is. */
export interface MarkChange {
  readonly points?: readonly Point[];
  readonly text?: string;
  readonly knownMm?: number;
  readonly look?: MarkLook;
  /** With the points of its box. */
  readonly rle?: MaskRle;
  /** As a person says it. */
  readonly side?: HipKneeAnkleMark['side'];
}

export function changedMark(mark: Mark, { points, text, knownMm, side, look, rle }: MarkChange): Mark {
  const drawn = {
    points: points ?? mark.points,
    text: text ?? mark.text,
    ...(look && { look: { ...mark.look, ...look } }),
  };
  if (mark.tool === 'calibration') return { ...mark, ...drawn, knownMm: knownMm ?? mark.knownMm };
  if (mark.tool === 'mask') return { ...mark, ...drawn, rle: rle ?? mark.rle };
  if (mark.tool !== 'hip-knee-ankle' || side === undefined) return { ...mark, ...drawn };
  return { ...mark, ...drawn, side, sideFrom: 'person' };
}
