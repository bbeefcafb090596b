/** From our view to what cornerstone-core draws with: its viewport object and its grey table. */
import type { CornerstoneImage, CornerstoneViewport } from 'cornerstone-core';
import type { Frame } from '../dicom/index.ts';
import { displayLut } from './displayLut.ts';
import type { Surface } from './surface.ts';
import type { Subject, View } from './view.ts';

export interface Showing {
  readonly frame: Frame;
  readonly subject: Subject;
  readonly view: View;
}

/** cornerstone's flag is absolute: an inverted MONOCHROME1 film is drawn without inversion. */
function isDrawnInverted({ subject, view }: Showing): boolean {
  return view.isInverted !== (subject.polarity === -1);
}

export function viewportOf(showing: Showing, { pixelRatio }: Surface): CornerstoneViewport {
  const { placement, window } = showing.view;
  return {
    scale: placement.scale * pixelRatio,
    translation: { ...placement.translation },
    voi: { windowWidth: window.width, windowCenter: window.center },
    invert: isDrawnInverted(showing),
    pixelReplication: false,
    rotation: placement.turn.rotation,
    hflip: placement.turn.isFlippedHorizontally,
    vflip: placement.turn.isFlippedVertically,
  };
}

/** cornerstone takes `cachedLut` as its own when window and inversion agree. */
export function plantLut(image: CornerstoneImage, showing: Showing): void {
  const { frame, subject, view } = showing;
  const { width, center } = view.window;
  const invert = isDrawnInverted(showing);
  const kept = image.cachedLut;
  if (kept?.windowWidth === width && kept.windowCenter === center && kept.invert === invert) return;
  const lutArray = displayLut(frame, { ...view.window, shape: subject.windowScale.shape }, invert);
  image.cachedLut = { windowWidth: width, windowCenter: center, invert, lutArray };
}
