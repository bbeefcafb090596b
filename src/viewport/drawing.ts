/** From our view to what is drawn: the viewport object of cornerstone-core, and how the film is painted. */
import type { CornerstoneViewport } from 'cornerstone-core';
import type { Frame, Painting } from '../dicom/index.ts';
import { untouchedGreys } from './cornerstoneImage.ts';
import type { Surface } from './surface.ts';
import type { Subject, View } from './view.ts';

export interface Showing {
  readonly frame: Frame;
  readonly subject: Subject;
  readonly view: View;
}

export function viewportOf({ view: { placement } }: Showing, { pixelRatio }: Surface): CornerstoneViewport {
  return {
    scale: placement.scale * pixelRatio,
    translation: { ...placement.translation },
    voi: { ...untouchedGreys },
    invert: false,
    pixelReplication: false,
    rotation: placement.turn.rotation,
    hflip: placement.turn.isFlippedHorizontally,
    vflip: placement.turn.isFlippedVertically,
  };
}

export function paintingOf({ window, isInverted, hasShutter, hasOverlays }: View): Painting {
  return { voi: window, isInverted, hasShutter, hasOverlays };
}
