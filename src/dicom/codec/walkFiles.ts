/**
 * The given files one after the other, archives unfolded where they stand, by what the decoders found in each. A few
 * files are looked into ahead. The DICOMDIRs are read first: they say what the other files of their disc are.
 */
import { toOsseletError, type Facts } from '../../foundation/index.ts';
import { dicomError, inFile, type DicomErrorCode } from '../errors.ts';
import type { Film } from '../film.ts';
import type { Presentation } from '../presentation.ts';
import type { Found, GivenFile, RefusedReply } from '../protocol.ts';
import { createMedia, isNamedDirectory, type Directory, type Media } from './media.ts';
import { isPlainlyNoFilm } from './plainlyNoFilm.ts';

/** Rejects when the decoder fails, not for a refused file. */
export type Look = (file: GivenFile) => Promise<Found>;

interface Item {
  readonly item: number;
  readonly file: GivenFile;
}

export type Met = Item &
  (
    | { readonly kind: 'films'; readonly films: readonly Film[] }
    | { readonly kind: 'presentation'; readonly presentation: Presentation }
    | { readonly kind: 'refused'; readonly error: RefusedReply }
    | { readonly kind: 'aside' }
  );

/** Its item is no more; the next items have these names. */
interface More extends Item {
  readonly kind: 'more';
  readonly names: readonly string[];
}

export interface Walking {
  readonly look: Look;
  readonly ahead: number;
}

/** A disc with more missing than that is told in one line. */
const MISSING_TOLD_BY_NAME = 20;

export async function* walkFiles(
  files: readonly GivenFile[],
  walking: Walking,
): AsyncGenerator<Met | More, void> {
  let items = 0;
  const numbered = (some: readonly GivenFile[]): Item[] => some.map((file) => ({ item: items++, file }));

  async function* walk(level: readonly Item[]): AsyncGenerator<Met | More, void> {
    const found = lookAhead(level, walking);
    const directories = await directoriesOf(level, found);
    const media = createMedia(
      directories,
      level.map(({ file }) => file.path),
    );
    for (const one of level) {
      const what = await found(one);
      if (what.kind === 'more') {
        const inside = numbered(what.files);
        yield { ...one, kind: 'more', names: inside.map(({ file }) => file.name) };
        yield* walk(inside);
      } else if (what.kind === 'directory') {
        yield* directoryMet(one, what.listed, media);
      } else yield judged(one, what, media);
    }
  }

  function* directoryMet(one: Item, listed: Directory['listed'], media: Media): Generator<Met | More, void> {
    const missing = media.missingFrom({ path: one.file.path, listed });
    const [first] = missing;
    const facts = { missing: missing.length, listed: listed.length, first: first?.join('/') ?? null };
    if (first === undefined) yield { ...one, kind: 'films', films: [] };
    else if (missing.length === listed.length) yield refused(one, 'directory-alone', facts);
    else if (missing.length > MISSING_TOLD_BY_NAME) yield refused(one, 'directory-incomplete', facts);
    else {
      const absent = numbered(missing.map((path) => besideOf(one.file, path)));
      yield { ...one, kind: 'more', names: absent.map(({ file }) => file.name) };
      for (const each of absent) yield refused(each, 'listed-but-missing', { directory: one.file.name });
    }
  }

  yield* walk(numbered(files));
}

/** Each item's finding, asked for a few items ahead of the one wanted. */
function lookAhead(level: readonly Item[], { look, ahead }: Walking): (one: Item) => Promise<Found> {
  const looks = new Map<Item, Promise<Found>>();
  const lookAt = (one: Item): Promise<Found> => {
    const known = looks.get(one);
    if (known !== undefined) return known;
    const asked = look(one.file).catch((error: unknown): Found => {
      const { room, code, facts } = inFile(toOsseletError(error), one.file.name);
      return { kind: 'refused', error: { room, code, facts } };
    });
    looks.set(one, asked);
    return asked;
  };
  const indexOf = new Map(level.map((one, index) => [one, index]));
  return async (one) => {
    const at = indexOf.get(one) ?? 0;
    for (const next of level.slice(at, at + ahead)) void lookAt(next);
    const found = await lookAt(one);
    // A directory is asked for again in its turn; the films of all others need not be held.
    if (found.kind !== 'directory') looks.delete(one);
    return found;
  };
}

async function directoriesOf(
  level: readonly Item[],
  found: (one: Item) => Promise<Found>,
): Promise<Directory[]> {
  const directories: Directory[] = [];
  for (const one of level.filter(({ file }) => isNamedDirectory(file.path))) {
    const what = await found(one);
    if (what.kind === 'directory') directories.push({ path: one.file.path, listed: what.listed });
  }
  return directories;
}

/** Noise of a folder, an archive or a disc is set aside; a file given by itself, or listed, is told by its name. */
function judged(one: Item, what: Exclude<Found, { kind: 'more' | 'directory' }>, media: Media): Met {
  const { path } = one.file;
  const isNoise = path.length > 1 && !media.isListed(path);
  const isNoFilm = what.kind === 'refused' && what.error.code === 'not-a-film';
  if (isNoise && isNoFilm && (isPlainlyNoFilm(path) || media.isOnDisc(path)))
    return { ...one, kind: 'aside' };
  if (isNoise && isPicture(what) && media.isOnDisc(path)) return { ...one, kind: 'aside' };
  return { ...one, ...what };
}

/** The logos and buttons of a disc's viewer. */
function isPicture(what: Found): boolean {
  if (what.kind === 'presentation') return false;
  if (what.kind === 'films') return what.films.every(({ origin }) => origin === 'picture');
  return what.kind === 'refused' && what.error.code.startsWith('picture-');
}

function refused(one: Item, code: DicomErrorCode, facts: Facts): Met {
  const error = inFile(dicomError(code, facts), one.file.name);
  return { ...one, kind: 'refused', error: { room: error.room, code, facts: error.facts } };
}

/** A file that is not there, named as those of its disc are. */
function besideOf({ name, path }: GivenFile, below: readonly string[]): GivenFile {
  const folder = name.split('/').slice(0, -1);
  return {
    name: [...folder, ...below].join('/'),
    path: [...path.slice(0, -1), ...below],
    content: new Blob(),
  };
}
