/** Which films a part of a presentation state is for (PS3.3 10.3, Image SOP Instance Reference macro). */
import type { ReferencedImage } from '../presentation.ts';
import type { Attributes } from './attributes.ts';

/** Null: a part that names none is for all films of the state. */
export function imagesOrAll(item: Attributes): readonly ReferencedImage[] | null {
  const images = readImages(item);
  return images.length === 0 ? null : images;
}

export function readImages(item: Attributes): ReferencedImage[] {
  return item.items('x00081140').flatMap((reference) => {
    const sopInstanceUid = reference.code('x00081155');
    if (sopInstanceUid === null) return [];
    const numbers = reference.decimals('x00081160').filter((number) => number >= 1);
    return [{ sopInstanceUid, frames: numbers.length === 0 ? null : numbers.map((number) => number - 1) }];
  });
}
