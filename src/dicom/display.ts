/**
 * What a file says of how its frame is to be painted, beyond the rescale and the windows of its Film: the grey chain
 * of PS3.4 N.2 and what lies over the picture. Plain values that cross workers; not stored, since tables and bitmaps
 * can be heavy.
 */

/** A LUT of PS3.3 C.11: input below `first` takes the first entry, input past the end the last. */
export interface LookupTable {
  readonly first: number;
  readonly entries: Uint16Array;
  /** The entry that stands for full output, 2^bits - 1. */
  readonly fullScale: number;
  readonly explanation: string | null;
}

/** Both ends included, in stored values (PS3.3 C.7.5.1.1.2). */
export interface PaddingRange {
  readonly low: number;
  readonly high: number;
}

/** In image pixels, (0, 0) at the corner of the first pixel; what lies outside is hidden (PS3.3 C.7.6.11). */
export type ShutterShape =
  | {
      readonly kind: 'rectangle';
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
  | {
      readonly kind: 'ellipse';
      readonly x: number;
      readonly y: number;
      readonly rx: number;
      readonly ry: number;
    }
  | { readonly kind: 'polygon'; readonly points: readonly (readonly [x: number, y: number])[] };

/** The film shows where all shapes agree. `grey` is 8-bit; `overlayGroup` names a bitmap whose ones are hidden. */
export interface Shutter {
  readonly shapes: readonly ShutterShape[];
  readonly overlayGroup: number | null;
  readonly grey: number;
}

/** A bit plane (PS3.3 C.9.2); `left` and `top` may lie outside the image, and so may part of the plane. */
export interface Overlay {
  readonly group: number;
  readonly rows: number;
  readonly columns: number;
  readonly left: number;
  readonly top: number;
  readonly label: string | null;
  /** Row by row, eight pixels a byte, the first in the lowest bit. */
  readonly bits: Uint8Array;
}

export type ImagePoint = readonly [x: number, y: number];

/** How the film is turned when it opens: flipped, then rotated clockwise. */
export interface FilmTurn {
  readonly rotation: 0 | 90 | 180 | 270;
  readonly isFlippedHorizontally: boolean;
}

/** The part of a film that is to be seen first (PS3.3 C.10.4), in image pixels; it may reach outside the film. */
export interface DisplayedArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Pixels of the screen to one of the film; null: as large as its viewport holds. */
  readonly magnification: number | null;
}

/** Of PS3.3 C.10.5: a circle has its centre and a point of it, an ellipse the ends of both axes, the major first. */
export interface Graphic {
  readonly kind: 'point' | 'polyline' | 'curve' | 'circle' | 'ellipse';
  readonly points: readonly ImagePoint[];
  readonly isFilled: boolean;
}

export interface GraphicText {
  readonly text: string;
  readonly at: ImagePoint;
}

export interface Drawing {
  readonly graphics: readonly Graphic[];
  readonly texts: readonly GraphicText[];
}

/** A part that was damaged or is not shown as asked; `dicom.notice.<part>` says so on screen. */
export type DisplayNotice =
  | 'modality-lut'
  | 'voi-lut'
  | 'presentation-lut'
  | 'shutter'
  | 'overlay'
  | 'drawing'
  | 'true-size';

export interface Display {
  /** Stands in place of the film's rescale. */
  readonly modalityLut: LookupTable | null;
  /** Alternatives to the film's windows. */
  readonly voiLuts: readonly LookupTable[];
  readonly presentationLut: LookupTable | null;
  /** Presentation LUT Shape; without it the photometric interpretation decides. */
  readonly presentationShape: 'IDENTITY' | 'INVERSE' | null;
  readonly padding: PaddingRange | null;
  /** Modality values are Hounsfield units, so that windows of the textbook apply. */
  readonly isHounsfield: boolean;
  readonly shutter: Shutter | null;
  readonly overlays: readonly Overlay[];
  /** Of a presentation state: how it turns the film, what of it is seen first, and what it draws on it. */
  readonly turn: FilmTurn | null;
  readonly area: DisplayedArea | null;
  readonly drawings: readonly Drawing[];
  readonly notices: readonly DisplayNotice[];
}

/** Of a picture, and of a file that says nothing. */
export const plainDisplay: Display = {
  modalityLut: null,
  voiLuts: [],
  presentationLut: null,
  presentationShape: null,
  padding: null,
  isHounsfield: false,
  shutter: null,
  overlays: [],
  turn: null,
  area: null,
  drawings: [],
  notices: [],
};
