/**
 * Overlays of a presentation state (PS3.3 C.9.2, C.11.7): its own planes, and which groups, its own or those of the
 * image, lie in a layer and are drawn. A plane of the state stands in place of that of the image.
 */
import { planeBits } from '../decode/overlayBits.ts';
import type { Overlay } from '../display.ts';
import { MAX_PIXELS } from '../limits.ts';
import type { PresentationOverlay } from '../presentation.ts';
import type { Attributes } from './attributes.ts';
import { overlayGroups, readPlane, type Plane } from './overlays.ts';

/** 'damaged' stands for one that cannot be drawn. */
export function readPresentationOverlays(attributes: Attributes): (PresentationOverlay | 'damaged')[] {
  return overlayGroups.flatMap((group) => {
    const isActive = attributes.code(`x${group.toString(16)}1001`) !== null;
    const plane = readPlane(attributes, group);
    if (plane !== null) return readOwn(plane, isActive);
    return isActive ? [{ group, isActive, planes: null, firstFrame: 0, isForAllFrames: true }] : [];
  });
}

function readOwn(plane: Plane, isActive: boolean): PresentationOverlay | 'damaged' {
  const { group, rows, columns, left, top, label, frames, firstFrame, data } = plane;
  const pixels = rows * columns;
  if (pixels === 0 || pixels > MAX_PIXELS || data === null) return 'damaged';
  const count = Math.min(frames ?? 1, Math.floor((8 * data.length) / pixels));
  if (!(count >= 1)) return 'damaged';
  const planes = Array.from(
    { length: count },
    (_, index): Overlay => ({
      ...{ group, rows, columns, left, top, label },
      bits: planeBits({ rows, columns }, { kind: 'plane', data, firstBit: index * pixels }),
    }),
  );
  return { group, isActive, planes, firstFrame, isForAllFrames: frames === null };
}
