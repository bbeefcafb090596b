/**
 * The only file that calls cornerstone-core. It holds the view of one element; cornerstone follows. cornerstone draws
 * in its own animation frame, where a thrown error would end its loop for good: drawing is therefore wrapped here.
 */
import * as cornerstone from 'cornerstone-core';
import type { EnabledElement } from 'cornerstone-core';
import type { Frame } from '../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import { cornerstoneImage, refuseMismatch } from './cornerstoneImage.ts';
import { paintingOf, viewportOf, type Showing } from './drawing.ts';
import { viewportError } from './errors.ts';
import { FilmPainter } from './FilmPainter.ts';
import { imageToCanvas, type Point } from './geometry.ts';
import type { StageState, ViewportHandle } from './handle.ts';
import { followed, type Scene } from './linked.ts';
import { placementOnSurface } from './openingPlacement.ts';
import { keptInView } from './placement.ts';
import { fitCanvas, isHidden, surfaceOf, type Surface } from './surface.ts';
import { changeView, openingView, subjectOf, type View, type ViewChange } from './view.ts';
import { withinScale, type DisplayWindow } from './window.ts';

export class FilmStage implements ViewportHandle {
  readonly #element: HTMLElement;
  readonly #onApplied: (stage: FilmStage, change: ViewChange) => void;
  readonly #listeners = new Set<() => void>();
  readonly #painter = new FilmPainter(() => this.#redraw());
  #showing: Showing | null = null;
  #state: StageState = { kind: 'empty' };
  #drawError: OsseletError | null = null;
  #surface: Surface;

  /** `onApplied`: after a change that a person made here, not one that this film followed. */
  constructor(element: HTMLElement, onApplied: (stage: FilmStage, change: ViewChange) => void) {
    this.#element = element;
    this.#onApplied = onApplied;
    this.#surface = surfaceOf(element);
    cornerstone.enable(element);
    fitCanvas(this.#canvas(), this.#surface);
    // Emptied by the loss of the graphics device: cornerstone would draw at the next change only.
    this.#canvas().addEventListener('contextrestored', this.#redraw);
    element.addEventListener('cornerstoneprerender', this.#followDensity);
    element.addEventListener('cornerstoneimagerendered', this.#publishDrawn);
  }

  close(): void {
    this.#element.removeEventListener('cornerstoneprerender', this.#followDensity);
    this.#element.removeEventListener('cornerstoneimagerendered', this.#publishDrawn);
    this.#listeners.clear();
    this.#showing = null;
    cornerstone.disable(this.#element);
  }

  show(frame: Frame | null): void {
    if (frame === null) return this.#withdraw({ kind: 'empty' });
    try {
      refuseMismatch(frame);
      const subject = subjectOf(frame);
      const image = { ...cornerstoneImage(frame, this.#painter.canvas), render: this.#render };
      this.#showing = { frame, subject, view: openingView(subject, this.#surface) };
      cornerstone.displayImage(this.#element, image, viewportOf(this.#showing, this.#surface));
    } catch (error) {
      this.#withdraw({ kind: 'failed', error: toOsseletError(error) });
    }
  }

  /**
   * A hidden element measures 0 × 0: the view waits for a real size. A canvas of another size is blank, and cornerstone
   * draws in its next frame only: here it is drawn at once, with the state that goes with it.
   */
  resize(): void {
    const from = this.#surface;
    const surface = surfaceOf(this.#element);
    if (isHidden(surface)) return;
    this.#surface = surface;
    fitCanvas(this.#canvas(), surface);
    this.#change(({ view, subject }) => {
      const placement = placementOnSurface(view.placement, subject, from, surface);
      return { ...view, placement: keptInView(placement, subject.sheet, surface.size) };
    });
    this.#redraw();
  }

  apply(change: ViewChange): void {
    this.#change(({ view, subject }) => changeView(view, change, subject, this.#surface));
    this.#onApplied(this, change);
  }

  /** The film at its own resolution, as it is painted now. */
  picture(): HTMLCanvasElement {
    return this.#painter.canvas;
  }

  snapshot(): HTMLCanvasElement | null {
    if (this.#showing === null || isHidden(this.#surface)) return null;
    this.#redraw();
    const drawn = this.#canvas();
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [drawn.width, drawn.height];
    copy.getContext('2d')?.drawImage(drawn, 0, 0);
    return copy;
  }

  scene(): Scene | null {
    if (this.#showing === null || isHidden(this.#surface)) return null;
    const { frame, subject, view } = this.#showing;
    const { spacing } = frame.film;
    return { placement: view.placement, sheet: subject.sheet, canvas: this.#surface.size, spacing };
  }

  follow(change: ViewChange, leader: Scene): void {
    const scene = this.scene();
    const placement = scene && followed(change, leader, scene);
    if (placement) this.#change(({ view }) => ({ ...view, placement }));
  }

  setWindow(window: DisplayWindow): void {
    this.#change(({ view, subject }) => ({ ...view, window: withinScale(window, subject.windowScale) }));
  }

  canvasPoint(clientX: number, clientY: number): Point {
    const { left, top } = this.#element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  readonly state = (): StageState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #canvas(): HTMLCanvasElement {
    return cornerstone.getEnabledElement(this.#element).canvas;
  }

  #change(next: (showing: Showing) => View): void {
    if (this.#showing === null || isHidden(this.#surface)) return;
    this.#showing = { ...this.#showing, view: next(this.#showing) };
    cornerstone.setViewport(this.#element, viewportOf(this.#showing, this.#surface));
  }

  #withdraw(state: StageState): void {
    this.#showing = null;
    this.#publish(state);
  }

  /** A window dragged to a denser screen keeps its size in CSS pixels, and no event tells of it everywhere. */
  readonly #followDensity = (): void => {
    if (window.devicePixelRatio !== this.#surface.pixelRatio) this.resize();
  };

  readonly #render = (enabled: EnabledElement): void => {
    const showing = this.#showing;
    if (showing === null) return;
    try {
      this.#painter.paint(showing.frame, paintingOf(showing.view));
      // A 3000-row film shrunk with the default quality aliases its trabeculae.
      const context = enabled.canvas.getContext('2d', { desynchronized: true });
      if (context !== null) context.imageSmoothingQuality = 'high';
      cornerstone.renderWebImage(enabled, false);
      this.#drawError = null;
    } catch (cause) {
      this.#drawError = viewportError('draw-failed', { name: showing.frame.film.fileName }, cause);
    }
  };

  readonly #redraw = (): void => {
    if (this.#showing === null) return;
    this.#render(cornerstone.getEnabledElement(this.#element));
    this.#publishDrawn();
  };

  readonly #publishDrawn = (): void => {
    if (this.#showing === null) return;
    const { subject, view } = this.#showing;
    const { size, pixelRatio } = this.#surface;
    const matrix = imageToCanvas(subject.sheet, size, view.placement);
    const error = this.#drawError;
    this.#publish(
      error === null
        ? { kind: 'shown', ...this.#showing, matrix, size, pixelRatio }
        : { kind: 'failed', error },
    );
  };

  #publish(state: StageState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
