/**
 * A PNG or JPEG picture of a film, as teaching files and public data sets hold them. It is decoded at once:
 * only its pixels tell whether it is a film at all. A picture has no spacing, so no length is shown on it.
 */
import { sha256Hex } from '../../foundation/index.ts';
import type { Codecs } from '../decode/codecs.ts';
import { decodeJpegPicture } from '../decode/jpegPicture.ts';
import { decodePngPicture } from '../decode/png.ts';
import { plainDisplay } from '../display.ts';
import { dicomError } from '../errors.ts';
import type { FilmSource } from '../source.ts';
import { unsaid } from '../unsaid.ts';

export async function openPicture(
  name: string,
  file: Uint8Array,
  format: 'png' | 'jpeg',
  codecs: Codecs,
): Promise<FilmSource> {
  const { rows, columns, grey, meanChroma } = await (format === 'png'
    ? decodePngPicture(file)
    : decodeJpegPicture(file, codecs));
  if (meanChroma > MAX_MEAN_CHROMA) throw dicomError('picture-in-colour', { chroma: Math.round(meanChroma) });
  const bits = grey instanceof Uint16Array ? 16 : 8;
  return {
    film: {
      key: `sha256:${await sha256Hex(file)}#0`,
      fileName: name,
      origin: 'picture',
      frame: 0,
      frames: 1,
      rows,
      columns,
      ...unknownInAPicture,
      bitsAllocated: bits,
      bitsStored: bits,
    },
    layout: {
      rows,
      columns,
      samplesPerPixel: 1,
      bitsAllocated: bits,
      bitsStored: bits,
      highBit: bits - 1,
      isSigned: false,
      isByPlane: false,
      colourModel: 'grey',
      isSubsampled: false,
    },
    palette: null,
    display: plainDisplay,
    overlays: [],
    pixels: { kind: 'picture', grey },
  };
}

/**
 * Mean over the picture of max(R, G, B) − min(R, G, B), in grey levels. The 11,000 public bone films at hand
 * hold 0; JPEG rounding of a grey film gives up to 1, a tinted scan a few; a photograph of a scene is well above.
 */
const MAX_MEAN_CHROMA = 12;

const unknownInAPicture = {
  ...unsaid,
  photometricInterpretation: 'MONOCHROME2',
  samplesPerPixel: 1,
  isSigned: false,
  rescale: { slope: 1, intercept: 0 },
} as const;
