/**
 * The overlay port: SVG children drawn in image pixels. Their layer carries the image-to-canvas matrix and
 * `--film-scale`, so that text can be sized in CSS pixels: `font-size: calc(12px / var(--film-scale))`. What must be
 * read on a turned or flipped film undoes the layer's matrix, scale included, at its own place in image pixels:
 * `transform: translate(120px, 60px) var(--film-upright)`.
 * What is drawn names itself: the layer is no picture of its own, and often empty.
 * An overlay that fails is left out and said so; the film under it stays.
 */
import { Component, type CSSProperties, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import type { FilmKey } from '../dicom/index.ts';
import { svgMatrix, uprightMatrix, type Matrix } from './geometry.ts';

interface OverlayLayerProps {
  /** A film's overlay may fail; the next film's is tried again. */
  readonly filmKey: FilmKey;
  readonly matrix: Matrix;
  readonly children: ReactNode;
}

export function OverlayLayer({ filmKey, matrix, children }: OverlayLayerProps) {
  const style = {
    '--film-scale': Math.hypot(matrix.a, matrix.b),
    '--film-upright': uprightMatrix(matrix),
  } as CSSProperties;
  return (
    <OverlayBoundary key={filmKey}>
      <svg className="film-overlay" role="presentation">
        <g transform={svgMatrix(matrix)} style={style}>
          {children}
        </g>
      </svg>
    </OverlayBoundary>
  );
}

export class OverlayBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <p className="film-notice bottom-notice error-text" role="alert">
        <Translation>{(t) => t('viewport.error.overlay-failed')}</Translation>
      </p>
    );
  }
}
