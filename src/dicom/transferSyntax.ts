/** Transfer syntaxes by the names of PS3.6 table A-1, and which decoder reads them; `null`: refused by name. */
export type PixelEncoding =
  | 'native'
  | 'encapsulated-native'
  | 'deflated-frames'
  | 'rle'
  | 'jpeg'
  | 'jpeg-ls'
  | 'jpeg-2000'
  | 'htj2k';

interface TransferSyntax {
  readonly name: string;
  readonly encoding: PixelEncoding | null;
}

export const IMPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2';
export const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
export const EXPLICIT_BIG_ENDIAN = '1.2.840.10008.1.2.2';
export const DEFLATED_LITTLE_ENDIAN = '1.2.840.10008.1.2.1.99';

const JPEG = '1.2.840.10008.1.2.4';
const table: Readonly<Record<string, TransferSyntax>> = {
  [IMPLICIT_LITTLE_ENDIAN]: { name: 'Implicit VR Little Endian', encoding: 'native' },
  [EXPLICIT_LITTLE_ENDIAN]: { name: 'Explicit VR Little Endian', encoding: 'native' },
  [EXPLICIT_BIG_ENDIAN]: { name: 'Explicit VR Big Endian', encoding: 'native' },
  '1.2.840.10008.1.2.1.98': {
    name: 'Encapsulated Uncompressed Explicit VR Little Endian',
    encoding: 'encapsulated-native',
  },
  [DEFLATED_LITTLE_ENDIAN]: { name: 'Deflated Explicit VR Little Endian', encoding: 'native' },
  '1.2.840.10008.1.2.8.1': { name: 'Deflated Image Frame Compression', encoding: 'deflated-frames' },
  '1.2.840.10008.1.2.5': { name: 'RLE Lossless', encoding: 'rle' },
  [`${JPEG}.50`]: { name: 'JPEG Baseline (Process 1)', encoding: 'jpeg' },
  [`${JPEG}.51`]: { name: 'JPEG Extended (Process 2 and 4)', encoding: 'jpeg' },
  [`${JPEG}.53`]: { name: 'JPEG Spectral Selection (Process 6 and 8)', encoding: null },
  [`${JPEG}.55`]: { name: 'JPEG Full Progression (Process 10 and 12)', encoding: null },
  [`${JPEG}.57`]: { name: 'JPEG Lossless (Process 14)', encoding: 'jpeg' },
  [`${JPEG}.70`]: { name: 'JPEG Lossless (Process 14, Selection Value 1)', encoding: 'jpeg' },
  [`${JPEG}.80`]: { name: 'JPEG-LS Lossless', encoding: 'jpeg-ls' },
  [`${JPEG}.81`]: { name: 'JPEG-LS Near-Lossless', encoding: 'jpeg-ls' },
  [`${JPEG}.90`]: { name: 'JPEG 2000 Lossless', encoding: 'jpeg-2000' },
  [`${JPEG}.91`]: { name: 'JPEG 2000', encoding: 'jpeg-2000' },
  [`${JPEG}.92`]: { name: 'JPEG 2000 Part 2 Multi-component Lossless', encoding: null },
  [`${JPEG}.93`]: { name: 'JPEG 2000 Part 2 Multi-component', encoding: null },
  [`${JPEG}.94`]: { name: 'JPIP Referenced', encoding: null },
  [`${JPEG}.95`]: { name: 'JPIP Referenced Deflate', encoding: null },
  [`${JPEG}.100`]: { name: 'MPEG2 Main Profile, Main Level', encoding: null },
  [`${JPEG}.101`]: { name: 'MPEG2 Main Profile, High Level', encoding: null },
  [`${JPEG}.102`]: { name: 'MPEG-4 AVC/H.264 High Profile, Level 4.1', encoding: null },
  [`${JPEG}.103`]: { name: 'MPEG-4 AVC/H.264 BD-compatible High Profile, Level 4.1', encoding: null },
  [`${JPEG}.107`]: { name: 'HEVC/H.265 Main Profile, Level 5.1', encoding: null },
  [`${JPEG}.110`]: { name: 'JPEG XL Lossless', encoding: null },
  [`${JPEG}.111`]: { name: 'JPEG XL JPEG Recompression', encoding: null },
  [`${JPEG}.112`]: { name: 'JPEG XL', encoding: null },
  [`${JPEG}.201`]: { name: 'High-Throughput JPEG 2000 Lossless', encoding: 'htj2k' },
  [`${JPEG}.202`]: { name: 'High-Throughput JPEG 2000 with RPCL Lossless', encoding: 'htj2k' },
  [`${JPEG}.203`]: { name: 'High-Throughput JPEG 2000', encoding: 'htj2k' },
  '1.2.840.113619.5.2': { name: 'Implicit VR Big Endian (private, GE)', encoding: null },
};

/** `null` when neither the standard nor this table knows the UID. */
export function transferSyntaxName(uid: string): string | null {
  return table[uid]?.name ?? null;
}

export function pixelEncoding(uid: string): PixelEncoding | null {
  return table[uid]?.encoding ?? null;
}
