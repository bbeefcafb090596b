/**
 * As many small films as a journey asks for, cheaply: a few phantoms, halved again and again, turned and mirrored. Each
 * has an identity, a region, a view and a date of its own.
 */
import { dxImage, uidFrom, writeDicom } from '../../src/dicom/index.ts';
import { phantomHand } from '../../src/phantom/index.ts';
import type { NamedBytes } from './films.ts';

interface Pixels {
  readonly rows: number;
  readonly columns: number;
  readonly pixels: Uint16Array;
}

const regions = ['HAND', 'WRIST', 'KNEE'] as const;
const drawn = 4;

/** Region by turns: hand, wrist, knee; views PA and AP by turns; one study a day from 1 January 2024 on. */
export function manyFilms(count: number): NamedBytes[] {
  const hands = Array.from({ length: drawn }, (_, seed) => phantomHand({ seed }));
  return Array.from({ length: count }, (_, at) => {
    const hand = hands[at % drawn]!;
    const film = variant(shrunk(hand, 8), Math.floor(at / drawn));
    return filmNumber(at, film, hand.spacingMm * 8);
  });
}

const nameOf = (at: number): string => `film-${String(at + 1).padStart(3, '0')}`;

function filmNumber(at: number, { rows, columns, pixels }: Pixels, spacingMm: number): NamedBytes {
  const name = nameOf(at);
  const date = new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10).replaceAll('-', '');
  const bytes = writeDicom(
    dxImage({
      sopInstanceUid: uidFrom(`many ${name}`),
      instanceNumber: 1,
      patient: {
        name: `Fantôme^${name}`,
        id: name,
        birthDate: '19700101',
        sex: 'F',
      },
      study: { instanceUid: uidFrom(`many study ${name}`), id: '1', date, time: '120000', description: name },
      series: { instanceUid: uidFrom(`many series ${name}`), number: 1, description: name },
      equipment: { manufacturer: 'Osselet', model: 'Fantôme procédural', software: '1' },
      rows,
      columns,
      pixels,
      bitsStored: 12,
      photometric: 'MONOCHROME2',
      spacing: { rowMm: spacingMm, columnMm: spacingMm },
      window: { center: 1750, width: 3300, explanation: 'Os' },
      bodyPart: regions[at % regions.length]!,
      view: at % 2 === 0 ? 'PA' : 'AP',
      patientOrientation: ['L', 'H'],
      laterality: 'R',
      qualityControl: true,
      derivation: 'Calcul procédural, sans exposition',
    }),
  );
  return { name: `${name}.dcm`, bytes };
}

function shrunk({ rows, columns, pixels }: Pixels, step: number): Pixels {
  const small = { rows: Math.floor(rows / step), columns: Math.floor(columns / step) };
  return filled(small, (row, column) => pixels[row * step * columns + column * step]!);
}

/** Mirrored, turned upside down, and darker by steps: no two of them are alike. */
function variant({ rows, columns, pixels }: Pixels, number: number): Pixels {
  const share = 1 - Math.floor(number / 4) * 0.02;
  return filled({ rows, columns }, (row, column) => {
    const x = number % 2 === 0 ? column : columns - 1 - column;
    const y = number % 4 < 2 ? row : rows - 1 - row;
    return Math.round(pixels[y * columns + x]! * share);
  });
}

function filled(size: Omit<Pixels, 'pixels'>, at: (row: number, column: number) => number): Pixels {
  const pixels = new Uint16Array(size.rows * size.columns);
  pixels.forEach((_, index) => {
    pixels[index] = at(Math.floor(index / size.columns), index % size.columns);
  });
  return { ...size, pixels };
}
