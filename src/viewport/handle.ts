/** What the rest of the page may do to a viewport; the element and cornerstone stay behind it. */
import type { Frame } from '../dicom/index.ts';
import type { OsseletError } from '../foundation/index.ts';
import type { Matrix, Point } from './geometry.ts';
import type { Subject, View, ViewChange } from './view.ts';
import type { DisplayWindow } from './window.ts';

/** `shown` is published once the picture is on the canvas, so a name never stands over another film. */
export type StageState =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'shown';
      readonly frame: Frame;
      readonly subject: Subject;
      readonly view: View;
      readonly matrix: Matrix;
    }
  | { readonly kind: 'failed'; readonly error: OsseletError };

export interface ViewportHandle {
  /** Everything as the film opened: fit, window, right way round. */
  reset(): void;
  fit(): void;
  zoomBy(factor: number): void;
  /** In canvas pixels. */
  panBy(dx: number, dy: number): void;
  invert(): void;
  /** In modality units. */
  windowBy(widthChange: number, centerChange: number): void;
  setWindow(window: DisplayWindow): void;
  apply(change: ViewChange): void;
  /** Page coordinates of a pointer to image pixels; null while no film is shown. */
  toImagePoint(clientX: number, clientY: number): Point | null;
  /** With `subscribe`, a store that React can follow. */
  readonly state: () => StageState;
  readonly subscribe: (listener: () => void) => () => void;
}
