/** A film with the bytes it is decoded from: what `open/` hands to `decode/`. Does not leave its worker. */
import type { Display, Overlay } from './display.ts';
import type { Film } from './film.ts';

/** How the cells of one frame are laid out (PS3.5 section 8, PS3.3 C.7.6.3). */
export interface PixelLayout {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: 1 | 3;
  readonly bitsAllocated: 8 | 16;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly isSigned: boolean;
  /** Planar Configuration 1: all red, then all green, then all blue. */
  readonly isByPlane: boolean;
}

export type PixelSource =
  | {
      readonly kind: 'native';
      readonly bytes: Uint8Array;
      /** 16-bit words with the high byte first: cells of 16 bits, or pairs of 8-bit cells in OW. */
      readonly isByteSwapped: boolean;
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
  readonly pixels: PixelSource;
  /** All but its overlays, which are decoded with the frame. */
  readonly display: Display;
  readonly overlays: readonly OverlaySource[];
}
