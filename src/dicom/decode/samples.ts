/**
 * A film's source to its samples: the stored values of the file, colour-by-pixel, before any colour is made of them.
 * What outside decoders answer for the same file is compared with these.
 */
import type { StoredValues } from '../film.ts';
import { joinBytes } from '../joinBytes.ts';
import type { ColourModel, FilmSource } from '../source.ts';
import type { Codecs } from './codecs.ts';
import { decodeNative } from './native.ts';
import { decodeStream } from './stream.ts';
import { toStoredValues } from './storedValues.ts';

export interface Samples {
  readonly values: StoredValues;
  /** What they stand for: the layout's, unless a codec undid the colour transform. */
  readonly colourModel: ColourModel;
}

export async function decodeSamples(source: FilmSource, codecs: Codecs): Promise<Samples> {
  const { pixels, layout, film } = source;
  const { colourModel } = layout;
  if (pixels.kind === 'picture') return { values: pixels.grey, colourModel };
  if (pixels.kind === 'native')
    return { values: toStoredValues(decodeNative(pixels, layout), layout), colourModel };
  const stream = joinBytes(pixels.fragments);
  const { cells, isRgb } = await decodeStream(stream, film.transferSyntaxUid ?? '', layout, codecs);
  return { values: toStoredValues(cells, layout), colourModel: isRgb ? 'rgb' : colourModel };
}
