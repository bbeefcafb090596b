/** A film with the bytes it is decoded from: what `open/` hands to `decode/`. Does not leave its worker. */
import type { Display, Overlay } from './display.ts';
import type { Film } from './film.ts';

/** What the samples of a pixel stand for (PS3.3 C.7.6.3.1.2). */
export type ColourModel = 'grey' | 'palette' | 'rgb' | 'ybr-full' | 'ybr-partial';

/** How the cells of one frame are laid out (PS3.5 section 8, PS3.3 C.7.6.3). */
export interface PixelLayout {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: 1 | 3;
  /** 1 to 32; cells that are no whole bytes lie packed, lowest bit first. */
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly isSigned: boolean;
  /** Planar Configuration 1: all red, then all green, then all blue. */
  readonly isByPlane: boolean;
  readonly colourModel: ColourModel;
  /** Native YBR_…_422: two pixels of a row share their colour, Y Y Cb Cr. */
  readonly isSubsampled: boolean;
}

export function frameBits({
  rows,
  columns,
  samplesPerPixel,
  isSubsampled,
  bitsAllocated,
}: PixelLayout): number {
  return rows * columns * (isSubsampled ? 2 : samplesPerPixel) * bitsAllocated;
}

/** Palette Color Lookup Table (PS3.3 C.7.9): three tables of one length, values of `bits` bits. */
export interface Palette {
  /** The stored value that the first entry stands for. */
  readonly first: number;
  readonly bits: number;
  readonly red: Uint16Array;
  readonly green: Uint16Array;
  readonly blue: Uint16Array;
}

export type PixelSource =
  | {
      readonly kind: 'native';
      readonly bytes: Uint8Array;
      /** Of the first cell inside the first byte: packed frames follow each other without a gap. */
      readonly firstBit: number;
      /** Bytes of a word that has its high byte first: 1 where there is nothing to swap. */
      readonly swappedWordBytes: 1 | 2 | 4;
    }
  | { readonly kind: 'encapsulated'; readonly fragments: readonly Uint8Array[] }
  | { readonly kind: 'picture'; readonly grey: Uint8Array | Uint16Array };

/** An overlay and where its bits lie: in a plane, or in a bit that the pixel cells leave unused. */
export interface OverlaySource extends Omit<Overlay, 'bits'> {
  readonly bits:
    | { readonly kind: 'plane'; readonly data: Uint8Array; readonly firstBit: number }
    | { readonly kind: 'embedded'; readonly bitPosition: number };
}

export interface FilmSource {
  readonly film: Film;
  readonly layout: PixelLayout;
  readonly palette: Palette | null;
  readonly pixels: PixelSource;
  /** All but its overlays, which are decoded with the frame. */
  readonly display: Display;
  readonly overlays: readonly OverlaySource[];
}
