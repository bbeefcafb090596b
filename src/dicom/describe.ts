/** What a technician asks of a file before trusting it, in one flat record. Names are those of PS3.6. */
import type { Frame, PixelSpacing, VoiWindow } from './film.ts';
import { sopClassName } from './sopClass.ts';
import { transferSyntaxName } from './transferSyntax.ts';

export interface FilmDescription {
  readonly sopClass: NamedUid | null;
  readonly transferSyntax: NamedUid | null;
  readonly rows: number;
  readonly columns: number;
  readonly frames: number;
  readonly photometricInterpretation: string;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly isSigned: boolean;
  readonly spacing: PixelSpacing | null;
  /** The window the film opens with, or null: the percentiles of its exposed area. */
  readonly window: VoiWindow | null;
  /** Of this frame's stored values as little-endian integers. */
  readonly sha256: string;
}

/** `name` is null for a UID that the standard's tables here do not hold. */
export interface NamedUid {
  readonly uid: string;
  readonly name: string | null;
}

export function inspectFilm({ film, sha256 }: Frame): FilmDescription {
  return {
    sopClass: named(film.sopClassUid, sopClassName),
    transferSyntax: named(film.transferSyntaxUid, transferSyntaxName),
    rows: film.rows,
    columns: film.columns,
    frames: film.frames,
    photometricInterpretation: film.photometricInterpretation,
    bitsAllocated: film.bitsAllocated,
    bitsStored: film.bitsStored,
    isSigned: film.isSigned,
    spacing: film.spacing,
    window: film.windows[0] ?? null,
    sha256,
  };
}

function named(uid: string | null, nameOf: (uid: string) => string | null): NamedUid | null {
  return uid === null ? null : { uid, name: nameOf(uid) };
}
