/**
 * What presentation mode takes off the screen: who the patient is, and file names, which often hold a name. Lists get
 * masked copies, so that whatever they show of a film is safe; the film itself is not changed.
 */
import type { CatalogueEntry } from '../../catalogue/index.ts';
import type { Film } from '../../dicom/index.ts';
import { OsseletError } from '../../foundation/index.ts';

const nobody = {
  patientName: null,
  patientId: null,
  patientBirthDate: null,
} as const satisfies Partial<Film>;

/** Films by their number in the list; refused files, whose reasons name them, are left out. */
export function maskedEntries(
  films: readonly CatalogueEntry[],
  nameOf: (number: number) => string,
): CatalogueEntry[] {
  return films
    .map((entry, at) => {
      const fileName = nameOf(at + 1);
      const film = entry.film && { ...entry.film, ...nobody, fileName };
      return { ...entry, fileName, film, error: null };
    })
    .filter(({ status }) => status !== 'refused');
}

const namingFacts = ['file', 'name', 'other', 'entry'];

/** The same sentence without the names of files. */
export function maskedError({ room, code, facts, cause }: OsseletError): OsseletError {
  const masked = Object.entries(facts).map(
    ([fact, value]) => [fact, namingFacts.includes(fact) ? '…' : value] as const,
  );
  return new OsseletError(room, code, Object.fromEntries(masked), cause);
}
