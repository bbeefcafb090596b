/**
 * From what was said of films and their cached vectors to a training set: one row a film, films of one patient together,
 * the evaluation share marked, and beside each film what may tempt a head to look elsewhere than at the bone.
 */
import type { TrainingLabel } from '../../../annotations/index.ts';
import type { Film, FilmKey } from '../../../dicom/index.ts';
import { targetWidth, type HeadSpec, type TrainingSet } from '../../../heads/index.ts';
import type { AboutFilm } from '../../../storage/index.ts';
import { ageGroup } from './age.ts';

export interface LearnableFilm {
  readonly film: Film;
  /** null: nobody knows whose it is. */
  readonly patientMark: string | null;
  /** null: kept by an earlier version and not opened since. */
  readonly about: AboutFilm | null;
  readonly cls: Float32Array;
  /** Unit vector beside the text's. */
  readonly vector: Float32Array;
}

export interface SetSources {
  readonly spec: HeadSpec;
  /** By film, as many as the head has; films without any are there for what the prompts say of them. */
  readonly targets: ReadonlyMap<FilmKey, readonly number[]>;
  readonly films: readonly LearnableFilm[];
  readonly evaluation: ReadonlySet<FilmKey>;
  /** Of all findings: hardware is one of them. */
  readonly labels: readonly TrainingLabel[];
}

/** The order is that of the keys, so that the same films give the same head. */
export function buildSet({ spec, targets, films: given, evaluation, labels }: SetSources): TrainingSet {
  const films = oneRowEach(given);
  const columns = films[0]?.cls.length ?? 0;
  const values = new Float32Array(films.length * columns);
  films.forEach(({ cls }, row) => values.set(cls, row * columns));
  const unknown = Array.from({ length: targetWidth(spec) }, () => NaN);
  const isOrphan = (one: LearnableFilm) => patientOf(one) === null && targets.has(one.film.key);
  return {
    vectors: { values, rows: films.length, columns },
    targets: Float64Array.from(films.flatMap(({ film }) => targets.get(film.key) ?? unknown)),
    films: films.map(({ film }) => film.key),
    patients: films.map((one) => patientOf(one) ?? `film ${one.film.key}`),
    patientless: films.filter(isOrphan).length,
    isEvaluation: films.map(({ film }) => evaluation.has(film.key)),
    male: spec.takesSex ? Float64Array.from(films, (one) => maleOf(sexOf(one)) ?? NaN) : null,
    groups: groupsOf(films, spec, hardwareIn(labels)),
    numbers: {
      rows: films.map(({ film }) => film.rows),
      columns: films.map(({ film }) => film.columns),
      spacing: films.map(({ film }) => film.spacing?.rowMm ?? null),
      age: films.map(({ about }) => about?.ageYears ?? null),
    },
  };
}

/**
 * A drawn film is of nobody, and its study stands for the patient: it is the same on every workstation, where a mark is not,
 * so that films of a demonstration fall on the same sides of the split everywhere.
 */
function patientOf({ film, patientMark }: LearnableFilm): string | null {
  const { isPhantom, studyInstanceUid } = film;
  return isPhantom && studyInstanceUid ? `study ${studyInstanceUid}` : patientMark;
}

/** 1 male, 0 female; null where the file does not say. */
export function maleOf(sex: string | null): number | null {
  return sex === 'M' ? 1 : sex === 'F' ? 0 : null;
}

/** Of a film that is not open, what was kept with it. */
function sexOf({ film, about }: LearnableFilm): string | null {
  return about?.sex ?? film.patientSex;
}

function oneRowEach(films: readonly LearnableFilm[]): LearnableFilm[] {
  const byKey = new Map(films.map((one) => [one.film.key, one]));
  return [...byKey.values()].sort((a, b) => (a.film.key < b.film.key ? -1 : 1));
}

/** Of a machine the beginning of its mark: enough to tell those of a house apart, and short enough to be read. */
const deviceDigits = 6;

function groupsOf(
  films: readonly LearnableFilm[],
  { classes }: HeadSpec,
  hardware: ReadonlyMap<FilmKey, string>,
): TrainingSet['groups'] {
  const of = (value: (film: Film) => string | null) => films.map(({ film }) => value(film));
  const groups = {
    region: of(({ bodyPart }) => bodyPart),
    view: of(({ viewPosition }) => viewPosition),
    side: of(({ laterality }) => laterality),
    sex: films.map((one) => (maleOf(sexOf(one)) === null ? null : sexOf(one))),
    age: films.map(({ about }) => ageGroup(about?.ageYears ?? null)),
    device: films.map(({ about }) => about?.deviceMark?.slice(0, deviceDigits) ?? null),
    format: of(({ photometricInterpretation, bitsStored }) => `${photometricInterpretation} ${bitsStored}`),
  };
  const isAboutHardware = classes.includes('hardware');
  return isAboutHardware ? groups : { ...groups, hardware: of(({ key }) => hardware.get(key) ?? null) };
}

function hardwareIn(labels: readonly TrainingLabel[]): ReadonlyMap<FilmKey, string> {
  return new Map(
    labels.flatMap(({ filmKey, finding, label }) =>
      finding === 'hardware' && label.kind === 'presence' ? [[filmKey, label.presence]] : [],
    ),
  );
}
