/** Films of made-up patients: the pixels of the phantom under a header of one's own. */
import { dxImage, uidFrom, writeDicom } from '../../src/dicom/index.ts';
import { phantomHand } from '../../src/phantom/index.ts';
import type { NamedBytes } from './films.ts';

interface PatientFilm {
  readonly name: string;
  readonly patient: { readonly name: string; readonly id: string; readonly birthDate: string };
  readonly date: string;
  readonly side: 'L' | 'R';
  readonly seed: number;
  readonly isLossy?: boolean;
}

export function filmOf({ name, patient, date, side, seed, isLossy }: PatientFilm): NamedBytes {
  const hand = phantomHand({ seed });
  const bytes = writeDicom(
    dxImage({
      sopInstanceUid: uidFrom(`journey ${name}`),
      instanceNumber: 1,
      patient: { ...patient, sex: 'F' },
      study: {
        instanceUid: uidFrom(`study ${name}`),
        id: '1',
        date,
        time: '143000',
        description: 'Main de face',
      },
      series: { instanceUid: uidFrom(`series ${name}`), number: 3, description: 'Main de face' },
      equipment: { manufacturer: 'Osselet', model: 'Fantôme procédural', software: '1' },
      rows: hand.rows,
      columns: hand.columns,
      pixels: hand.pixels,
      bitsStored: hand.bitsStored,
      photometric: hand.photometric,
      spacing: { rowMm: hand.spacingMm, columnMm: hand.spacingMm },
      window: { center: 1750, width: 3300, explanation: 'Os' },
      bodyPart: 'HAND',
      view: 'PA',
      patientOrientation: ['L', 'H'],
      laterality: side,
      qualityControl: true,
      derivation: 'Calcul procédural, sans exposition',
      ...(isLossy === true ? { lossy: { method: 'ISO_10918_1', ratio: 35 } } : {}),
    }),
  );
  return { name: `${name}.dcm`, bytes };
}
