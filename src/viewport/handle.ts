/** What the rest of the page may do to a viewport; the element and cornerstone stay behind it. */
import type { Frame } from '../dicom/index.ts';
import type { OsseletError } from '../foundation/index.ts';
import type { Matrix, Size } from './geometry.ts';
import type { Scene } from './linked.ts';
import type { Subject, View, ViewChange } from './view.ts';
import type { DisplayWindow } from './window.ts';

/** Published once the picture is on the canvas, so a name never stands over another film. */
export interface Shown {
  readonly kind: 'shown';
  readonly frame: Frame;
  readonly subject: Subject;
  readonly view: View;
  readonly matrix: Matrix;
  /** Of the viewport, in CSS pixels. */
  readonly size: Size;
  /** Screen pixels to one CSS pixel, which `view` and `matrix` count in. */
  readonly pixelRatio: number;
}

export type StageState =
  | { readonly kind: 'empty' }
  | Shown
  | { readonly kind: 'failed'; readonly error: OsseletError };

export interface ViewportHandle {
  apply(change: ViewChange): void;
  /** Null while nothing is shown. */
  scene(): Scene | null;
  /** Does what `leader` has done, as far as linked films do. */
  follow(change: ViewChange, leader: Scene): void;
  /** In modality units. */
  setWindow(window: DisplayWindow): void;
  /** A copy of the film as it is drawn now, without what lies over it: names, letters, marks. Null while nothing is shown. */
  snapshot(): HTMLCanvasElement | null;
  /** With `subscribe`, a store that React can follow. */
  readonly state: () => StageState;
  readonly subscribe: (listener: () => void) => () => void;
}
