/** What the slice holds; its parts (arrivals, keeping, choices) change it. */
import type { OsseletError } from '../foundation/index.ts';
import type { FilmRecord, ThumbnailRecord } from '../storage/index.ts';
import type { CatalogueEntry } from './entry.ts';
import type { ListView } from './listView.ts';
import { keepPlaced } from './places.ts';
import { shownOf, type Shown } from './screen.ts';
import type { Thumbnails } from './thumbnails.ts';

export interface CatalogueState extends Shown, ListView {
  /** In the order of arrival. */
  readonly films: readonly CatalogueEntry[];
  /** What could not be kept or read back, until it was; what is open stays open. */
  readonly storageError: OsseletError | null;
  /** Names of the files given last whose films were open already. */
  readonly givenAgain: readonly string[];
  /** What was taken off the list last, until it is put back, or for good once something else follows. */
  readonly removal: Removal | null;
  readonly thumbnails: Thumbnails;
}

export interface Removal {
  readonly removed: readonly CatalogueEntry[];
  /** The list as it was, to know where each stood. */
  readonly before: readonly CatalogueEntry[];
  readonly kept: readonly { readonly record: FilmRecord; readonly thumbnail: ThumbnailRecord }[];
}

export type Write = (fields: Partial<CatalogueState>) => void;
export type Read = () => CatalogueState;

/** A film that left the list leaves the screen. */
export function keepOnly(
  films: readonly CatalogueEntry[],
  { arrangement }: CatalogueState,
): Pick<CatalogueState, 'films' | keyof Shown> {
  const listed = new Set(films.map(({ id }) => id));
  return { films, ...shownOf(keepPlaced(arrangement, (id) => listed.has(id))) };
}
