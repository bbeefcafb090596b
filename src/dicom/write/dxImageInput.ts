/** What a caller knows of the film it wants written; all else in the data set follows from it or is fixed. */
import type { BodyPart, View } from './codes.ts';

export interface DxImage {
  readonly sopInstanceUid: string;
  readonly instanceNumber: number;
  readonly patient: DxPatient;
  readonly study: DxStudy;
  readonly series: DxSeries;
  readonly equipment: DxEquipment;
  readonly rows: number;
  readonly columns: number;
  /** Row by row; 8-bit pixels are allocated 8 bits, the others 16. Copied into the file, never kept. */
  readonly pixels: Uint8Array | Uint16Array;
  readonly bitsStored: number;
  readonly photometric: 'MONOCHROME1' | 'MONOCHROME2';
  /** Detector pitch, or the picture's own scale where there is no detector. */
  readonly spacing: { readonly rowMm: number; readonly columnMm: number };
  readonly window: { readonly center: number; readonly width: number; readonly explanation?: string };
  readonly bodyPart: BodyPart;
  readonly view?: View;
  /** Directions of the rows, then of the columns, in patient terms (PS3.3 C.7.6.1.1.1). */
  readonly patientOrientation: readonly [string, string];
  /** U: unpaired, or a side that nobody can tell. */
  readonly laterality?: 'B' | 'L' | 'R' | 'U';
  readonly qualityControl: boolean;
  readonly derivation: string;
  readonly comments?: string;
  /** The pixels went through a lossy codec before they came here. */
  readonly lossy?: { readonly method: string; readonly ratio: number };
}

export interface DxPatient {
  readonly name: string;
  readonly id: string;
  readonly birthDate?: string;
  readonly sex?: 'F' | 'M' | 'O';
}

export interface DxStudy {
  readonly instanceUid: string;
  readonly id: string;
  /** YYYYMMDD and HHMMSS: of the study, of its series and of the image alike. */
  readonly date: string;
  readonly time: string;
  readonly description: string;
}

export interface DxSeries {
  readonly instanceUid: string;
  readonly number: number;
  readonly description: string;
}

export interface DxEquipment {
  readonly manufacturer: string;
  readonly model: string;
  readonly software: string;
}
