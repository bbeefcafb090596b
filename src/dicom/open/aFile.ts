/**
 * Builder for tests: DICOM files element by element, so that each can lie where a test wants it to. The film has
 * 8 × 6 grey cells of 16 bits unless told otherwise.
 */
export const EXPLICIT = '1.2.840.10008.1.2.1';
export const IMPLICIT = '1.2.840.10008.1.2';
export const DEFLATED = '1.2.840.10008.1.2.1.99';
export const RLE = '1.2.840.10008.1.2.5';
export const JPEG_EXTENDED = '1.2.840.10008.1.2.4.51';
export const UNDEFINED = 0xffffffff;

type Bytes = readonly number[] | Uint8Array;

export const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const even = (text: string, padding = ' ') => (text.length % 2 === 0 ? text : text + padding);
export const u16 = (value: number) => [value & 0xff, value >> 8];
export const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
export const join = (...parts: Bytes[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

export type WriteElement = (tag: number, vr: string, value: readonly number[], length?: number) => number[];
export const tagBytes = (tag: number) => [...u16(tag >>> 16), ...u16(tag & 0xffff)];
export const explicit: WriteElement = (tag, vr, value, length = value.length) => {
  const isLong = ['OB', 'OV', 'OW', 'SQ', 'UN'].includes(vr);
  return [...tagBytes(tag), ...ascii(vr), ...(isLong ? [0, 0, ...u32(length)] : u16(length)), ...value];
};
export const implicit: WriteElement = (tag, _vr, value, length = value.length) => [
  ...tagBytes(tag),
  ...u32(length),
  ...value,
];

export const meta = (uid: string, preamble = '') => [
  ...ascii(preamble.padEnd(128, '\0')),
  ...ascii('DICM'),
  ...explicit(0x00020010, 'UI', ascii(even(uid, '\0'))),
];

interface Header {
  readonly rows?: number;
  readonly columns?: number;
  readonly samples?: number;
  readonly frames?: string;
  readonly bits?: 8 | 16;
  readonly stored?: number;
  readonly photometric?: string;
  /** The representation of rows and columns. */
  readonly sizeVr?: 'US' | 'UL';
}

/** The Image Pixel module, without the pixels. */
export function header(of: Header = {}, element = explicit): number[] {
  const { rows = 6, columns = 8, samples = 1, frames = '1', bits = 16, stored = bits } = of;
  const { photometric = samples === 1 ? 'MONOCHROME2' : 'RGB', sizeVr = 'US' } = of;
  const size = sizeVr === 'US' ? u16 : u32;
  return [
    ...element(0x00280002, 'US', u16(samples)),
    ...element(0x00280004, 'CS', ascii(even(photometric))),
    ...(samples > 1 ? element(0x00280006, 'US', u16(0)) : []),
    ...element(0x00280008, 'IS', ascii(even(frames))),
    ...element(0x00280010, sizeVr, size(rows)),
    ...element(0x00280011, sizeVr, size(columns)),
    ...element(0x00280100, 'US', u16(bits)),
    ...element(0x00280101, 'US', u16(stored)),
    ...element(0x00280102, 'US', u16(stored - 1)),
    ...element(0x00280103, 'US', u16(0)),
  ];
}

const cells = Array.from({ length: 8 * 6 * 2 }, (_, index) => index);
export const pixels = (element = explicit, length = cells.length) => element(0x7fe00010, 'OW', cells, length);
export const film = (of: Header) => join(meta(EXPLICIT), header(of), pixels());

const item = (bytes: Bytes) => [...tagBytes(0xfffee000), ...u32(bytes.length), ...bytes];

/** A film of fragments after a basic offset table. */
export const encapsulated = (uid: string, of: Header, table: number[], fragments: readonly Bytes[]) =>
  join(
    meta(uid),
    header(of),
    explicit(0x7fe00010, 'OB', [], UNDEFINED),
    item(table),
    ...fragments.map(item),
    [...tagBytes(0xfffee0dd), ...u32(0)],
  );
