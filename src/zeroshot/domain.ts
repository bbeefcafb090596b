/** Whether the model was made for such a film at all: the folder says which modalities, and how small is too small. */
import type { Film } from '../dicom/index.ts';
import type { Domain } from '../models/index.ts';

export type AskedFilm = Pick<Film, 'key' | 'modality' | 'rows' | 'columns'>;

export interface DomainReading extends Omit<AskedFilm, 'key'> {
  readonly place: 'within' | 'other-modality' | 'too-small';
  readonly minSidePx: number;
}

export function readDomain(film: AskedFilm, { modalities, minSidePx }: Domain): DomainReading {
  const { modality, rows, columns } = film;
  return { place: placeOf(), modality, rows, columns, minSidePx };

  function placeOf(): DomainReading['place'] {
    if (Math.min(rows, columns) < minSidePx) return 'too-small';
    return modality === null || modalities.includes(modality) ? 'within' : 'other-modality';
  }
}
