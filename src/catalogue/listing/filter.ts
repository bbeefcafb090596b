/** Films by what a person remembers of them: every word must stand somewhere, whatever its accents and its case. */
import { personName } from '../../dicom/index.ts';
import type { CatalogueEntry } from '../entry.ts';

export function filterFilms(entries: readonly CatalogueEntry[], text: string): readonly CatalogueEntry[] {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const said = saidOf(entry);
    return words.every((word) => said.includes(word));
  });
}

function saidOf({ fileName, film, place }: CatalogueEntry): string {
  const folders = place?.path.slice(0, -1) ?? [];
  const header = film && [
    film.patientName && personName(film.patientName),
    film.patientId,
    film.studyDescription,
    film.seriesDescription,
    film.bodyPart,
    film.modality,
    film.viewPosition,
  ];
  return plain([fileName, ...folders, ...(header ?? [])].filter(Boolean).join('\n'));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
