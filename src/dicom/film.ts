/** What the rest of the house knows of a film. Plain values only: a Film crosses workers and is stored. */
import type { Display, LookupTable } from './display.ts';

/** `<SOP Instance UID>#<frame>` for DICOM, `sha256:<hex of the file>#0` for a picture of a film. */
export type FilmKey = string;

/**
 * Where the millimetres are true (PS3.3 10.7.1.3): in the `patient` (a slice), or by a calibration of stated or
 * unstated method; on the `detector`, where a bone shows larger than it is, or there and divided by the estimated
 * magnification; `nominal` on a scanned film; `unstated` for a projection that does not tell its plane.
 * `dicom.spacing.<kind>` are the words for it.
 */
export type SpacingKind =
  | 'patient'
  | 'calibrated-geometry'
  | 'calibrated-fiducial'
  | 'calibrated'
  | 'detector-corrected'
  | 'detector'
  | 'nominal'
  | 'unstated';

/** `null` spacing means: no length in millimetres may be shown. `source` is the attribute it was read from. */
export interface PixelSpacing {
  readonly rowMm: number;
  readonly columnMm: number;
  readonly source: 'PixelSpacing' | 'ImagerPixelSpacing' | 'NominalScannedPixelSpacing';
  readonly kind: SpacingKind;
}

/** VOI window in modality units (PS3.3 C.11.2). */
export interface VoiWindow {
  readonly center: number;
  readonly width: number;
  readonly shape: 'LINEAR' | 'LINEAR_EXACT' | 'SIGMOID';
  readonly explanation: string | null;
}

/** From modality units to grey: a formula between two ends, or a table of the file stretched between them. */
export interface Voi {
  readonly center: number;
  readonly width: number;
  readonly shape: VoiWindow['shape'] | LookupTable;
}

export interface Rescale {
  readonly slope: number;
  readonly intercept: number;
}

/** Steps of lossy compression, in order (PS3.3 C.7.6.1.1.5); empty lists where the file does not say. */
export interface LossyCompression {
  readonly methods: readonly string[];
  readonly ratios: readonly number[];
}

/** One frame of one instance, as read. `frame` counts from 0. */
export interface Film {
  readonly key: FilmKey;
  readonly fileName: string;
  readonly origin: 'dicom' | 'picture';
  readonly frame: number;
  readonly frames: number;
  readonly rows: number;
  readonly columns: number;
  readonly studyInstanceUid: string | null;
  readonly seriesInstanceUid: string | null;
  readonly sopInstanceUid: string | null;
  readonly sopClassUid: string | null;
  readonly transferSyntaxUid: string | null;
  readonly modality: string | null;
  readonly photometricInterpretation: string;
  readonly samplesPerPixel: number;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly isSigned: boolean;
  readonly rescale: Rescale;
  readonly windows: readonly VoiWindow[];
  readonly spacing: PixelSpacing | null;
  /** Height of a pixel over its width, where there is no spacing to tell it; null: the file says nothing of it. */
  readonly pixelAspect: number | null;
  readonly patientName: string | null;
  readonly patientId: string | null;
  readonly studyDate: string | null;
  readonly studyDescription: string | null;
  readonly bodyPart: string | null;
  readonly patientBirthDate: string | null;
  readonly patientSex: string | null;
  /** DICOM TM, local time of the department. */
  readonly studyTime: string | null;
  readonly seriesNumber: number | null;
  readonly instanceNumber: number | null;
  readonly seriesDescription: string | null;
  readonly laterality: 'R' | 'L' | 'B' | 'U' | null;
  readonly viewPosition: string | null;
  /** (0020,0020): where the right end of a row and the lower end of a column point in the patient, e.g. L and F. */
  readonly patientOrientation: readonly [string, string] | null;
  /** (0028,2110) = 01, at any time in the life of the film; `null` where the file says nothing of it. */
  readonly lossyCompression: LossyCompression | null;
  /** Maker, model and station of the machine, as the file says them; null where it says none. */
  readonly device: string | null;
  /** (0028,0300) Quality Control Image = YES: a phantom, so scores carry no clinical meaning. */
  readonly isPhantom: boolean;
}

export type StoredValues = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;

/**
 * Decoded stored values, row by row, length rows × columns; `sha256` is over them as little-endian integers. A film
 * in colour is grey here by luminance, while its `sha256` is over its red, green, blue values, pixel by pixel.
 */
export interface Frame {
  readonly film: Film;
  readonly stored: StoredValues;
  /** Red, green, blue of 8 bits, pixel by pixel, length rows × columns × 3; `null` for a grey film. */
  readonly colour: Uint8Array | null;
  readonly min: number;
  readonly max: number;
  readonly sha256: string;
  readonly display: Display;
}

/** 8-bit grey picture, row by row, bone bright. */
export interface Grey8 {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
