/**
 * What the DICOMDIRs of a disc tell of its files (PS3.10 section 8): which are DICOM, and which should be there. Names
 * are compared as discs write them: in capitals, where the file system may have changed them.
 */
export type Path = readonly string[];

export interface Directory {
  /** Of the DICOMDIR itself. */
  readonly path: Path;
  /** As listed, from its folder. */
  readonly listed: readonly Path[];
}

export interface Media {
  isListed(path: Path): boolean;
  /** It lies on a disc whose DICOMDIR says which files are DICOM. */
  isOnDisc(path: Path): boolean;
  /** What a DICOMDIR lists and nobody gave. */
  missingFrom(directory: Directory): readonly Path[];
}

export function createMedia(directories: readonly Directory[], given: readonly Path[]): Media {
  const present = new Set(given.map(keyOf));
  const listed = new Set(directories.flatMap(listedKeys));
  // A DICOMDIR none of whose files is there says nothing of the files beside it.
  const discs = directories.filter((directory) => listedKeys(directory).some((key) => present.has(key)));
  return {
    isListed: (path) => listed.has(keyOf(path)),
    isOnDisc: (path) => discs.some((disc) => keyOf(path).startsWith(keyOf([...folderOf(disc.path), '']))),
    missingFrom: (directory) =>
      directory.listed.filter((path) => !present.has(keyOf([...folderOf(directory.path), ...path]))),
  };
}

export function isNamedDirectory(path: Path): boolean {
  return /^DICOMDIR(\.dcm)?\.?(;1)?$/i.test(path.at(-1) ?? '');
}

function listedKeys({ path, listed }: Directory): string[] {
  return listed.map((below) => keyOf([...folderOf(path), ...below]));
}

const folderOf = (path: Path) => path.slice(0, -1);

/** ISO 9660 ends names in `.` or `;1`; some systems show that, some do not. */
function keyOf(path: Path): string {
  return path.map((part) => part.toUpperCase().replace(/\.?(;\d+)?$/, '')).join('/');
}
