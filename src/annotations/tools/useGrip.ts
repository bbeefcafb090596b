/**
 * What a person holds a mark by: dragged by the pointer, or moved by arrows, 1 pixel of the film at a time and 10 with
 * Shift, the way the arrow points on the screen. A run of arrows is one gesture: it is kept when no arrow came for a
 * moment, another key is pressed, or the keyboard goes elsewhere.
 */
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Point } from '../mark.ts';
import { between, distance } from './plane.ts';

/** A hand trembles, and means what is nearby; a key does not. */
export interface HandWay {
  readonly isByPointer: boolean;
  readonly isStraight: boolean;
}

/** Arrows pressed within this time of each other are one gesture. */
const runMs = 700;

export interface Grip {
  /** Where it is, in image pixels. */
  readonly at: Point;
  readonly imagePoint: (clientX: number, clientY: number) => Point;
  readonly grab: (from: Point) => void;
  readonly move: (to: Point, way: HandWay) => void;
  readonly letGo: () => void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function useGrip({ at, imagePoint, grab, move, letGo }: Grip) {
  const carried = useRef<Point | null>(null);
  const isDragged = useRef(false);
  const rest = useRef<ReturnType<typeof setTimeout> | null>(null);
  const wait = (): void => {
    if (rest.current !== null) clearTimeout(rest.current);
    rest.current = null;
  };
  const putDown = (): void => {
    wait();
    if (carried.current !== null) letGo();
    carried.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      isDragged.current = true;
      grab(imagePoint(event.clientX, event.clientY));
    },
    onPointerMove: (event: PointerEvent) => {
      if (!isDragged.current) return;
      event.stopPropagation();
      move(imagePoint(event.clientX, event.clientY), { isByPointer: true, isStraight: event.shiftKey });
    },
    onPointerUp: (event: PointerEvent) => {
      if (!isDragged.current) return;
      event.stopPropagation();
      isDragged.current = false;
      letGo();
    },
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = arrows[event.key];
      if (arrow === undefined || event.ctrlKey || event.altKey || event.metaKey) {
        if (event.key === 'Escape') carried.current = null;
        else if (event.key !== 'Shift') putDown();
        return;
      }
      wait();
      event.preventDefault();
      event.stopPropagation();
      if (carried.current === null) grab(at);
      const step = imageStep(arrow, event.shiftKey ? 10 : 1, imagePoint);
      const from = carried.current ?? at;
      carried.current = { x: from.x + step.x, y: from.y + step.y };
      move(carried.current, { isByPointer: false, isStraight: false });
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (arrows[event.key] === undefined) return;
      wait();
      rest.current = setTimeout(putDown, runMs);
    },
    onBlur: putDown,
  };
}

/** `pixels` of the film in the direction of the screen, however the film is turned. */
function imageStep([x, y]: readonly [number, number], pixels: number, imagePoint: Grip['imagePoint']): Point {
  const way = between(imagePoint(0, 0), imagePoint(x, y));
  const share = pixels / distance({ x: 0, y: 0 }, way);
  return { x: clean(way.x * share), y: clean(way.y * share) };
}

/** A quarter turn is drawn by sines that leave 1e-17 behind; a float of the screen is no better than 1e-9 pixel. */
function clean(length: number): number {
  return Math.round(length * 1e9) / 1e9;
}
