/**
 * A Grayscale Softcopy Presentation State (PS3.3 A.33.1): how somebody wanted certain films to be seen. Plain values;
 * `render/present.ts` puts one on a frame.
 */
import type { Display, Drawing, LookupTable } from './display.ts';
import type { Rescale, VoiWindow } from './film.ts';

export interface ReferencedImage {
  readonly sopInstanceUid: string;
  /** Counted from 0; null: all of them. */
  readonly frames: readonly number[] | null;
}

/** A part that concerns some of the films only; null: all of them. */
interface ForImages {
  readonly images: readonly ReferencedImage[] | null;
}

export interface PresentationVoi extends ForImages {
  readonly windows: readonly VoiWindow[];
  readonly tables: readonly LookupTable[];
}

export interface PresentationDrawing extends ForImages {
  readonly drawing: Drawing;
}

export interface Presentation
  extends Pick<Display, 'modalityLut' | 'presentationLut' | 'presentationShape' | 'shutter' | 'turn'> {
  readonly sopInstanceUid: string;
  readonly label: string | null;
  readonly images: readonly ReferencedImage[];
  readonly rescale: Rescale;
  readonly vois: readonly PresentationVoi[];
  readonly drawings: readonly PresentationDrawing[];
}
