/**
 * The phantom as DX films. Quality Control Image says YES, which is how the rest of the house knows a phantom, and the
 * comments say it to people. No date is of today: the same seed gives the same bytes.
 */
import { dxImage, uidFrom, writeDicom } from '../dicom/index.ts';
import { phantomHand, type PhantomHand, type PhantomHandOptions } from './phantomHand.ts';

export interface PhantomDicomOptions extends PhantomHandOptions {
  readonly patientName?: string;
}

export interface PhantomFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const COMMENTS = 'Film de synthèse calculé par Osselet : fantôme, aucun patient, aucune valeur clinique.';
/** From the bare beam to the densest bone of a hand. */
const WINDOW = { center: 1750, width: 3300, explanation: 'Os' };

/** The whole hand, the same with a fracture, and the same stored the other way round. */
export function phantomStudy(seed: number): PhantomFile[] {
  return [
    phantomHandDicom({ seed }),
    phantomHandDicom({ seed, fracture: true }),
    phantomHandDicom({ seed, photometric: 'MONOCHROME1' }),
  ];
}

export function phantomHandDicom(options: PhantomDicomOptions): PhantomFile {
  const film = phantomHand(options);
  const name = nameOf(options);
  return { fileName: `${name}.dcm`, bytes: writeDicom(dataSetOf(film, name, options)) };
}

function nameOf({ seed, fracture, photometric }: PhantomHandOptions): string {
  const variant = [fracture === true ? '-fracture' : '', photometric === 'MONOCHROME1' ? '-monochrome1' : ''];
  return `fantome-main-${seed}${variant.join('')}`;
}

function dataSetOf(
  film: PhantomHand,
  name: string,
  { seed, fracture, photometric, patientName }: PhantomDicomOptions,
) {
  const { rows, columns, pixels, bitsStored, spacingMm } = film;
  const isInverted = photometric === 'MONOCHROME1';
  return dxImage({
    sopInstanceUid: uidFrom(`osselet phantom instance ${name}`),
    instanceNumber: 1 + (fracture === true ? 1 : 0) + (isInverted ? 2 : 0),
    patient: { name: patientName ?? 'FANTOME^MAIN', id: `PHANTOM-${seed}` },
    study: {
      instanceUid: uidFrom(`osselet phantom study ${seed}`),
      id: '1',
      date: '20260101',
      time: '120000',
      description: 'Fantôme de main',
    },
    series: {
      instanceUid: uidFrom(`osselet phantom series ${seed}`),
      number: 1,
      description: 'Main et poignet de face',
    },
    equipment: { manufacturer: 'Osselet', model: 'Fantôme procédural', software: '1' },
    rows,
    columns,
    pixels,
    bitsStored,
    photometric: film.photometric,
    spacing: { rowMm: spacingMm, columnMm: spacingMm },
    window: isInverted ? { ...WINDOW, center: 2 ** bitsStored - WINDOW.center } : WINDOW,
    bodyPart: 'HAND',
    view: 'PA',
    // Thumb to the right, fingers up: a left hand seen from its back, in the terms of the anatomical position.
    patientOrientation: ['L', 'H'],
    laterality: 'L',
    qualityControl: true,
    derivation: 'Calcul procédural, sans exposition',
    comments: COMMENTS,
  });
}
