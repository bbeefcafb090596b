/** A small picture of a film, drawn to a canvas so that no image is ever made into a URL. It fills its container. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { FilmKey, Grey8 } from '../dicom/index.ts';
import { rgbaOf } from './rgba.ts';
import type { Thumbnails } from './thumbnails.ts';
import './catalogue.css';

interface ThumbnailProps {
  readonly filmKey: FilmKey;
  readonly thumbnails: Thumbnails;
}

/** Fetched when it comes into sight. */
export function Thumbnail({ filmKey, thumbnails }: ThumbnailProps) {
  const grey = useSyncExternalStore(thumbnails.follow, () => thumbnails.held(filmKey));
  useEffect(() => {
    if (grey === null) void thumbnails.fetch(filmKey);
  }, [grey, filmKey, thumbnails]);
  return grey === null ? <span className="catalogue-thumbnail" aria-hidden /> : <GreyPicture grey={grey} />;
}

function GreyPicture({ grey }: { readonly grey: Grey8 }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const image = new ImageData(rgbaOf(grey), grey.width, grey.height);
    const draw = () => element?.getContext('2d')?.putImageData(image, 0, 0);
    draw();
    // The loss of the graphics device empties it.
    element?.addEventListener('contextrestored', draw);
    return () => element?.removeEventListener('contextrestored', draw);
  }, [grey]);
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
