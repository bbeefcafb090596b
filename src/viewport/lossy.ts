/** The steps of a lossy compression in words: `35:1, JPEG` (PS3.3 C.7.6.1.1.5, methods by their defined terms). */
import type { Film } from '../dicom/index.ts';

type LossyCompression = NonNullable<Film['lossyCompression']>;

const methods: Readonly<Record<string, string>> = {
  ISO_10918_1: 'JPEG',
  ISO_14495_1: 'JPEG-LS',
  ISO_15444_1: 'JPEG 2000',
  ISO_15444_15: 'HTJ2K',
  ISO_18181_1: 'JPEG XL',
  ISO_13818_2: 'MPEG-2',
  ISO_14496_10: 'H.264',
  ISO_23008_2: 'HEVC',
};

/** Empty where the file names neither ratio nor method. */
export function lossyStepsText({ ratios, methods: codes }: LossyCompression, language: string): string {
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 2, useGrouping: false });
  const steps = Array.from({ length: Math.max(ratios.length, codes.length) }, (_, at) => {
    const [ratio, code] = [ratios[at], codes[at]];
    const parts = [ratio && `${format.format(ratio)}:1`, code && (methods[code] ?? code)];
    return parts.filter(Boolean).join(', ');
  });
  return steps.join(' + ');
}
