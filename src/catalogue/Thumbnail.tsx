/** A small picture of a film, drawn to a canvas so that no image is ever made into a URL. It fills its container. */
import { useEffect, useRef } from 'react';
import type { Grey8 } from '../dicom/index.ts';
import { rgbaOf } from './rgba.ts';
import './catalogue.css';

export function Thumbnail({ grey }: { readonly grey: Grey8 | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (grey === null) return;
    const image = new ImageData(rgbaOf(grey), grey.width, grey.height);
    canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [grey]);
  if (grey === null) return <span className="catalogue-thumbnail" aria-hidden />;
  return (
    <canvas
      ref={canvas}
      className="catalogue-thumbnail"
      width={grey.width}
      height={grey.height}
      aria-hidden
    />
  );
}
