/** The same film on a detector of larger pixels: drawn in a fraction of the time, for films that are many. */
import type { Technique } from './exposure.ts';
import type { FilmFrame } from './filmGrid.ts';
import type { Point } from './geometry.ts';
import type { Marker } from './marker.ts';

/** `times` as wide and as high as the pixels are; divides the frame's lengths without rest. */
export function coarserFrame(frame: FilmFrame, times: number): FilmFrame {
  const { left, top, right, bottom } = frame.exposedField;
  return {
    rows: frame.rows / times,
    columns: frame.columns / times,
    spacingMm: frame.spacingMm * times,
    exposedField: { left: left / times, top: top / times, right: right / times, bottom: bottom / times },
    origin: shrunk(frame.origin, times),
  };
}

/** A larger pixel catches more quanta: the noise falls as its side grows. */
export function coarserTechnique(technique: Technique, times: number): Technique {
  const { focalBlurPx, enhancedDetailPx, quantumNoise } = technique;
  return {
    ...technique,
    focalBlurPx: focalBlurPx / times,
    enhancedDetailPx: enhancedDetailPx / times,
    quantumNoise: quantumNoise / times,
  };
}

export function coarserMarker(marker: Marker, times: number): Marker {
  return { ...marker, at: shrunk(marker.at, times), heightPx: marker.heightPx / times };
}

function shrunk({ x, y }: Point, times: number): Point {
  return { x: x / times, y: y / times };
}
