/** Builder for tests: a small valid film, of which a test changes what it is about. */
import type { DxImage } from './dxImageInput.ts';
import { uidFrom } from './uid.ts';

export function aDxImage(changes: Partial<DxImage> = {}): DxImage {
  return {
    sopInstanceUid: uidFrom('a film'),
    instanceNumber: 1,
    patient: { name: 'ESSAI^FILM', id: 'E-1' },
    study: {
      instanceUid: uidFrom('a study'),
      id: '1',
      date: '20260102',
      time: '083000',
      description: 'Main de face',
    },
    series: { instanceUid: uidFrom('a series'), number: 1, description: 'Main de face' },
    equipment: { manufacturer: 'Osselet', model: 'Essai', software: '1' },
    rows: 2,
    columns: 3,
    pixels: Uint16Array.of(0, 1, 255, 256, 4094, 4095),
    bitsStored: 12,
    photometric: 'MONOCHROME2',
    spacing: { rowMm: 0.25, columnMm: 0.25 },
    window: { center: 2048, width: 4096 },
    bodyPart: 'HAND',
    view: 'PA',
    patientOrientation: ['L', 'H'],
    qualityControl: false,
    derivation: 'Image d’essai',
    ...changes,
  };
}
