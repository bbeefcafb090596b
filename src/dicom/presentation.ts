/**
 * A Grayscale Softcopy Presentation State (PS3.3 A.33.1): how somebody wanted certain films to be seen. Plain values;
 * `render/present.ts` puts one on a frame.
 */
import type {
  Display,
  DisplayedArea,
  DisplayNotice,
  Graphic,
  GraphicText,
  LookupTable,
  Overlay,
} from './display.ts';
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

/** DISPLAY units count in shares of the displayed area, as it is turned on the screen. */
export interface Placed {
  readonly units: 'pixel' | 'display';
}

export interface PresentationDrawing extends ForImages {
  readonly graphics: readonly (Graphic & Placed)[];
  readonly texts: readonly (GraphicText & Placed)[];
  /** False where something in it is damaged or of a kind that is not drawn. */
  readonly isWhole: boolean;
}

export interface PresentationArea extends ForImages {
  readonly area: DisplayedArea;
  /** Height of a pixel over its width, for an image that does not tell it. */
  readonly pixelAspect: number | null;
  /** It asks for millimetres on the screen, which a page cannot know. */
  readonly isTrueSize: boolean;
}

/** A group 60xx of the state: its own plane, or the word on that of the image. */
export interface PresentationOverlay {
  readonly group: number;
  /** It lies in a layer, hence is drawn (PS3.3 C.11.7); a bitmap shutter does not. */
  readonly isActive: boolean;
  /** One for each frame of the image from `firstFrame` on; null where the plane is that of the image. */
  readonly planes: readonly Overlay[] | null;
  readonly firstFrame: number;
  /** The first plane is for all frames. */
  readonly isForAllFrames: boolean;
}

type DamagedPart = Exclude<DisplayNotice, 'drawing' | 'true-size'>;

export interface Presentation
  extends Pick<Display, 'modalityLut' | 'presentationLut' | 'presentationShape' | 'shutter' | 'turn'> {
  readonly sopInstanceUid: string;
  readonly label: string | null;
  readonly images: readonly ReferencedImage[];
  readonly rescale: Rescale;
  readonly vois: readonly PresentationVoi[];
  readonly areas: readonly PresentationArea[];
  readonly overlays: readonly PresentationOverlay[];
  readonly drawings: readonly PresentationDrawing[];
  /** Parts that cannot be read, hence are left out. */
  readonly damaged: Readonly<Record<DamagedPart, boolean>>;
}
