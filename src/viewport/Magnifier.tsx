/**
 * A lens over the film: under the pointer, or in the middle of the viewport, where the keys that move the film bring
 * things under it. It is drawn from the film at its own resolution, not from the screen.
 */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilmStage } from './FilmStage.ts';
import type { Point } from './geometry.ts';
import type { Shown } from './handle.ts';
import { lensMatrix, magnification } from './lens.ts';

interface MagnifierProps {
  readonly shown: Shown;
  readonly stage: FilmStage;
  readonly ground: RefObject<HTMLElement | null>;
}

const lensPx = 240;

export function Magnifier({ shown, stage, ground }: MagnifierProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pointer = usePointer(ground, stage);
  const { size, pixelRatio, matrix } = shown;
  const at = pointer ?? { x: size.width / 2, y: size.height / 2 };
  const side = Math.round(lensPx * pixelRatio);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { a, b, c, d, e, f } = lensMatrix(matrix, at, lensPx);
    context.resetTransform();
    context.clearRect(0, 0, side, side);
    context.scale(pixelRatio, pixelRatio);
    context.transform(a, b, c, d, e, f);
    context.imageSmoothingQuality = 'high';
    context.drawImage(stage.picture(), 0, 0);
  });
  return (
    <canvas
      ref={canvas}
      className="film-lens"
      role="img"
      aria-label={t('viewport.lens.label', { times: magnification })}
      width={side}
      height={side}
      style={{ width: lensPx, height: lensPx, left: at.x - lensPx / 2, top: at.y - lensPx / 2 }}
    />
  );
}

/** Null while the pointer is elsewhere. */
function usePointer(ground: RefObject<HTMLElement | null>, stage: FilmStage): Point | null {
  const [at, setAt] = useState<Point | null>(null);
  useEffect(() => {
    const element = ground.current;
    if (element === null) return;
    const move = (event: PointerEvent) => setAt(stage.canvasPoint(event.clientX, event.clientY));
    const leave = () => setAt(null);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [ground, stage]);
  return at;
}
