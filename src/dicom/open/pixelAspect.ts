/** The shape of a pixel from a pair that is vertical\horizontal: Pixel Aspect Ratio (PS3.3 C.7.6.3.1.7), or spacings. */
import type { Attributes } from './attributes.ts';

/** Height over width; null where the pair is absent or no shape. */
export function readPixelAspect(attributes: Attributes, tag: string): number | null {
  const [vertical = NaN, horizontal = NaN] = attributes.decimals(tag);
  const isShape = vertical > 0 && horizontal > 0 && Number.isFinite(vertical * horizontal);
  return isShape ? vertical / horizontal : null;
}
