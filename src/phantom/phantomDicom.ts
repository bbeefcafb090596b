/**
 * The phantoms as DX films. Quality Control Image says YES, which is how the rest of the house knows a phantom, and the
 * comments say it to people. No date is of today: the same seed gives the same bytes.
 */
import { dxImage, uidFrom, writeDicom } from '../dicom/index.ts';
import type { Region } from './demonstrationList.ts';
import type { PhantomFilm } from './film/phantomFilm.ts';
import { phantomHand, type PhantomHandOptions } from './hand/phantomHand.ts';

export interface PhantomDicomOptions extends PhantomHandOptions {
  readonly patientName?: string;
}

export interface PhantomFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Whose film it is and where it stands in its study. */
export interface FilmCard {
  readonly stem: string;
  readonly region: Region;
  readonly laterality: 'L' | 'R';
  readonly sopInstanceUid: string;
  readonly instanceNumber: number;
  readonly patient: Parameters<typeof dxImage>[0]['patient'];
  readonly study: { readonly instanceUid: string; readonly description: string };
  readonly series: { readonly instanceUid: string; readonly number: number };
  /** Of the machine that never was. */
  readonly model?: string;
}

const COMMENTS = 'Film de synthèse calculé par Osselet : fantôme, aucun patient, aucune valeur clinique.';

type RegionCard = Pick<Parameters<typeof dxImage>[0], 'bodyPart' | 'view'> & {
  readonly series: string;
  /** What the console would choose, bone above all. */
  readonly window: { readonly center: number; readonly width: number };
  readonly patientOrientation: readonly [string, string];
};

const REGION_CARDS: Record<Region, RegionCard> = {
  hand: {
    bodyPart: 'HAND',
    view: 'PA',
    series: 'Main et poignet de face',
    // From the bare beam to the densest bone of a hand.
    window: { center: 1750, width: 3300 },
    // Thumb to the right, fingers up: a left hand seen from its back, in the terms of the anatomical position.
    patientOrientation: ['L', 'H'],
  },
  knee: {
    bodyPart: 'KNEE',
    view: 'AP',
    series: 'Genou de face',
    window: { center: 2150, width: 4000 },
    patientOrientation: ['L', 'F'],
  },
  leg: {
    bodyPart: 'LOWERLIMB',
    view: 'AP',
    series: 'Membre inférieur de face, en charge',
    window: { center: 1950, width: 3700 },
    patientOrientation: ['L', 'F'],
  },
  shoulder: {
    bodyPart: 'SHOULDER',
    view: 'AP',
    series: 'Épaule de face',
    window: { center: 1800, width: 3200 },
    patientOrientation: ['L', 'F'],
  },
};

export function phantomHandDicom(options: PhantomDicomOptions): PhantomFile {
  const { seed, patientName } = options;
  const stem = handStem(options);
  return phantomFile(phantomHand(options), {
    stem,
    region: 'hand',
    laterality: 'L',
    sopInstanceUid: uidFrom(`osselet phantom instance ${stem}`),
    instanceNumber:
      1 + (options.finding === 'fracture' ? 1 : 0) + (options.photometric === 'MONOCHROME1' ? 2 : 0),
    patient: { name: patientName ?? 'FANTOME^MAIN', id: `PHANTOM-${seed}` },
    study: { instanceUid: uidFrom(`osselet phantom study ${seed}`), description: 'Fantôme de main' },
    series: { instanceUid: uidFrom(`osselet phantom series ${seed}`), number: 1 },
  });
}

function handStem({ seed, finding, photometric }: PhantomHandOptions): string {
  const variant = [finding ? `-${finding}` : '', photometric === 'MONOCHROME1' ? '-monochrome1' : ''];
  return `fantome-main-${seed}${variant.join('')}`;
}

export function phantomFile(film: PhantomFilm, card: FilmCard): PhantomFile {
  return { fileName: `${card.stem}.dcm`, bytes: writeDicom(dataSetOf(film, card)) };
}

function dataSetOf(film: PhantomFilm, { region, laterality, study, series, ...card }: FilmCard) {
  const { rows, columns, pixels, bitsStored, spacingMm, photometric } = film;
  const { bodyPart, view, patientOrientation, window, series: description } = REGION_CARDS[region];
  const center = photometric === 'MONOCHROME1' ? 2 ** bitsStored - window.center : window.center;
  return dxImage({
    ...card,
    study: { ...study, id: '1', date: '20260101', time: '120000' },
    series: { ...series, description },
    equipment: { manufacturer: 'Osselet', model: card.model ?? 'Fantôme procédural', software: '1' },
    rows,
    columns,
    pixels,
    bitsStored,
    photometric,
    spacing: { rowMm: spacingMm, columnMm: spacingMm },
    window: { ...window, center, explanation: 'Os' },
    bodyPart,
    ...(view && { view }),
    patientOrientation,
    laterality,
    qualityControl: true,
    derivation: 'Calcul procédural, sans exposition',
    comments: COMMENTS,
  });
}
