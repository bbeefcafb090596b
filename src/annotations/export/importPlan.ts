/**
 * What a file from elsewhere would add, before anything is added: a person sees it and agrees, or leaves it. Nothing
 * that stands already is said twice, so that the same file may be given again.
 */
import type { Film, FilmKey } from '../../dicom/index.ts';
import { sha256HexNow } from '../../foundation/index.ts';
import type { Bringable } from '../decide.ts';
import type { OpinionDraft, VerdictDraft } from '../event.ts';
import type { FindingDraft } from '../findings/finding.ts';
import type { Mark } from '../mark.ts';

/** Whom the file names as having said it; absent: it names nobody. */
interface Signed {
  readonly author?: string | undefined;
}

export interface ImportedMark extends Signed {
  readonly markId: string;
  readonly mark: Mark;
}

export type ImportedFinding = Omit<FindingDraft, 'kind'> & Signed;
export type ImportedOpinion = Omit<OpinionDraft, 'kind'> & Signed;
export type ImportedVerdict = Omit<VerdictDraft, 'kind' | 'worklist'> & Signed;

export interface ImportedFilm {
  readonly filmKey: FilmKey;
  readonly marks: readonly ImportedMark[];
  readonly opinions: readonly ImportedOpinion[];
  readonly verdicts: readonly ImportedVerdict[];
  readonly findings: readonly ImportedFinding[];
}

/** In the order in which they are taken: what is said of a mark comes after it. */
export function draftsIn(film: ImportedFilm): readonly (Bringable & Signed)[] {
  return [
    ...film.marks.map((one) => ({ kind: 'mark', ...one }) as const),
    ...film.opinions.map((one) => ({ kind: 'opinion', ...one }) as const),
    ...film.verdicts.map((one) => ({ kind: 'verdict', ...one }) as const),
    ...film.findings.map((one) => ({ kind: 'finding', ...one }) as const),
  ];
}

export interface ImportPlan {
  readonly films: readonly ImportedFilm[];
  /** As the file names them: films that are not open, of which nothing is taken. */
  readonly unknown: readonly string[];
  /** What the file holds and this house has no form for yet. */
  readonly leftOut: number;
}

/** How a file may name a film; the first that is known decides. */
export interface FilmName {
  readonly key?: string | undefined;
  readonly sopInstanceUid?: string | undefined;
  readonly frame?: number | undefined;
  readonly fileName?: string | undefined;
}

/** null for a film that is not open, and for a name that several films bear. */
export function filmNamed(
  films: readonly Film[],
  { key, sopInstanceUid, frame = 0, fileName }: FilmName,
): Film | null {
  if (isSaid(key)) return films.find((film) => film.key === key) ?? null;
  if (isSaid(sopInstanceUid)) {
    const wanted = (film: Film) => film.sopInstanceUid === sopInstanceUid && film.frame === frame;
    return films.find(wanted) ?? null;
  }
  const [film, ...others] = films.filter(
    (one) => isSaid(fileName) && (one.key === fileName || lastPart(one.fileName) === lastPart(fileName)),
  );
  return film !== undefined && others.length === 0 ? film : null;
}

/** The same mark of the same file has the same id each time it is given. */
export function importedId(filmKey: FilmKey, mark: Mark): string {
  const { tool, points, text } = mark;
  const pixels = mark.tool === 'mask' ? [mark.rle.counts] : [];
  return `import-${sha256HexNow(new TextEncoder().encode(JSON.stringify([filmKey, tool, points, text, ...pixels]))).slice(0, 32)}`;
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
