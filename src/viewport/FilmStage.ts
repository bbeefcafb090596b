/**
 * The only file that calls cornerstone-core. It holds the view of one element; cornerstone follows. cornerstone draws
 * in its own animation frame, where a thrown error would end its loop for good: drawing is therefore wrapped here.
 */
import * as cornerstone from 'cornerstone-core';
import type { EnabledElement } from 'cornerstone-core';
import type { Frame } from '../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import { cornerstoneImage, refuseMismatch } from './cornerstoneImage.ts';
import { plantLut, viewportOf, type Showing } from './drawing.ts';
import { viewportError } from './errors.ts';
import { imageToCanvas, placementAfterResize, toImage, type Point, type Size } from './geometry.ts';
import type { StageState, ViewportHandle } from './handle.ts';
import { changeView, openingView, subjectOf, type View, type ViewChange } from './view.ts';
import { windowBy, withinScale, type DisplayWindow } from './window.ts';

export class FilmStage implements ViewportHandle {
  readonly #element: HTMLElement;
  readonly #listeners = new Set<() => void>();
  #showing: Showing | null = null;
  #state: StageState = { kind: 'empty' };
  #drawError: OsseletError | null = null;
  #canvas: Size;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#canvas = sizeOf(element);
    cornerstone.enable(element);
    element.addEventListener('cornerstoneimagerendered', this.#publishDrawn);
  }

  close(): void {
    this.#element.removeEventListener('cornerstoneimagerendered', this.#publishDrawn);
    this.#listeners.clear();
    cornerstone.disable(this.#element);
  }

  show(frame: Frame | null): void {
    if (frame === null) return this.#withdraw({ kind: 'empty' });
    try {
      refuseMismatch(frame);
      const subject = subjectOf(frame);
      const image = { ...cornerstoneImage(frame, subject.windowScale.initial), render: this.#render };
      this.#showing = { frame, subject, view: openingView(subject, this.#canvas) };
      cornerstone.displayImage(this.#element, image, viewportOf(this.#showing));
    } catch (error) {
      this.#withdraw({ kind: 'failed', error: toOsseletError(error) });
    }
  }

  /** A hidden element measures 0 × 0: the view waits for a real size. */
  resize(): void {
    const from = this.#canvas;
    const to = sizeOf(this.#element);
    if (to.width === 0 || to.height === 0) return;
    cornerstone.resize(this.#element, false);
    this.#canvas = to;
    this.#change(({ view, subject }) => ({
      ...view,
      placement: placementAfterResize(view.placement, subject.sheet, from, to),
    }));
  }

  apply(change: ViewChange): void {
    this.#change(({ view, subject }) => changeView(view, change, subject, this.#canvas));
  }
  reset(): void {
    this.apply({ kind: 'reset' });
  }
  fit(): void {
    this.apply({ kind: 'fit' });
  }
  zoomBy(factor: number): void {
    this.apply({ kind: 'zoom', factor, about: null });
  }
  panBy(dx: number, dy: number): void {
    this.apply({ kind: 'pan', distance: { x: dx, y: dy } });
  }
  invert(): void {
    this.apply({ kind: 'invert' });
  }
  windowBy(widthChange: number, centerChange: number): void {
    this.#change(({ view, subject }) => ({
      ...view,
      window: windowBy(view.window, widthChange, centerChange, subject.windowScale),
    }));
  }
  setWindow(window: DisplayWindow): void {
    this.#change(({ view, subject }) => ({ ...view, window: withinScale(window, subject.windowScale) }));
  }

  toImagePoint(clientX: number, clientY: number): Point | null {
    if (this.#state.kind !== 'shown') return null;
    return toImage(this.#state.matrix, this.canvasPoint(clientX, clientY));
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

  #change(next: (showing: Showing) => View): void {
    const isHidden = this.#canvas.width === 0 || this.#canvas.height === 0;
    if (this.#showing === null || isHidden) return;
    this.#showing = { ...this.#showing, view: next(this.#showing) };
    cornerstone.setViewport(this.#element, viewportOf(this.#showing));
  }

  #withdraw(state: StageState): void {
    this.#showing = null;
    this.#publish(state);
  }

  readonly #render = (enabled: EnabledElement): void => {
    const showing = this.#showing;
    if (showing === null) return;
    try {
      plantLut(enabled.image, showing);
      // A 3000-row film shrunk with the default quality aliases its trabeculae.
      const context = enabled.canvas.getContext('2d', { desynchronized: true });
      if (context !== null) context.imageSmoothingQuality = 'high';
      cornerstone.renderGrayscaleImage(enabled, false);
      this.#drawError = null;
    } catch (cause) {
      this.#drawError = viewportError('draw-failed', { name: showing.frame.film.fileName }, cause);
    }
  };

  readonly #publishDrawn = (): void => {
    if (this.#showing === null) return;
    const { subject, view } = this.#showing;
    const matrix = imageToCanvas(subject.sheet, this.#canvas, view.placement);
    const error = this.#drawError;
    this.#publish(error === null ? { kind: 'shown', ...this.#showing, matrix } : { kind: 'failed', error });
  };

  #publish(state: StageState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function sizeOf(element: HTMLElement): Size {
  return { width: element.clientWidth, height: element.clientHeight };
}
