/** Displayed Area module (PS3.3 C.10.4): which pixels of which film are seen first, how large, and of what shape. */
import type { PresentationArea } from '../presentation.ts';
import type { Attributes } from './attributes.ts';
import { readPixelAspect } from './pixelAspect.ts';
import { imagesOrAll } from './referencedImages.ts';

export function readAreas(attributes: Attributes): PresentationArea[] {
  return attributes.items('x0070005a').flatMap((item) => readArea(item) ?? []);
}

/** The corners are column\row from 1 on, named as they lie once the film is turned; pixels of both are shown whole. */
function readArea(item: Attributes): PresentationArea | null {
  const [x0, y0] = item.int32s('x00700052');
  const [x1, y1] = item.int32s('x00700053');
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  const mode = item.code('x00700100');
  const [ratio = NaN] = item.float32s('x00700103');
  return {
    images: imagesOrAll(item),
    area: {
      left: Math.min(x0, x1) - 1,
      top: Math.min(y0, y1) - 1,
      right: Math.max(x0, x1),
      bottom: Math.max(y0, y1),
      magnification: mode === 'MAGNIFY' && ratio > 0 && Number.isFinite(ratio) ? ratio : null,
    },
    pixelAspect: readPixelAspect(item, 'x00700101') ?? readPixelAspect(item, 'x00700102'),
    isTrueSize: mode === 'TRUE SIZE',
  };
}
