/**
 * The film on a canvas of its own size, painted once for each change of greys, overlays or shutter; panning and
 * zooming only place that canvas. The pixels are kept beside it: a new buffer for each window would be 30 MB.
 */
import { paintFilm, type Frame, type Painting } from '../dicom/index.ts';
import { assert } from '../foundation/index.ts';

export class FilmPainter {
  readonly canvas = document.createElement('canvas');
  #pixels: ImageData | null = null;
  #painted: { readonly frame: Frame; readonly painting: Painting } | null = null;

  /** `onLost`: the browser gave the canvas back empty, as after a reset of the graphics driver; it is painted anew when asked. */
  constructor(onLost: () => void) {
    this.canvas.addEventListener('contextrestored', () => {
      this.#painted = null;
      onLost();
    });
  }

  paint(frame: Frame, painting: Painting): void {
    if (this.#isPainted(frame, painting)) return;
    const context = this.canvas.getContext('2d');
    assert(context !== null, () => 'a canvas of the page has a 2D context');
    const pixels = this.#pixelsFor(frame);
    paintFilm(frame, painting, new Uint32Array(pixels.data.buffer));
    context.putImageData(pixels, 0, 0);
    this.#painted = { frame, painting };
  }

  #pixelsFor({ film: { columns, rows } }: Frame): ImageData {
    if (this.#pixels?.width !== columns || this.#pixels.height !== rows) {
      this.canvas.width = columns;
      this.canvas.height = rows;
      this.#pixels = new ImageData(columns, rows);
    }
    return this.#pixels;
  }

  #isPainted(frame: Frame, painting: Painting): boolean {
    if (this.#painted?.frame !== frame) return false;
    const { voi, isInverted, hasShutter, hasOverlays } = this.#painted.painting;
    return (
      voi === painting.voi &&
      isInverted === painting.isInverted &&
      hasShutter === painting.hasShutter &&
      hasOverlays === painting.hasOverlays
    );
  }
}
