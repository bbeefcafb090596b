/**
 * What people said of the films of the list, as tables of published data sets are written from. Patients and real films only,
 * unless all that was labelled is drawn; numbers of patients come in the order of their marks, which is chance.
 */
import {
  evaluationFilms,
  loadExport,
  type AnnotationEvent,
  type FilmStatements,
  type Ontology,
  type SetFilm,
  type SetFold,
} from '../../annotations/index.ts';
import type { Film } from '../../dicom/index.ts';
import { sha256HexNow } from '../../foundation/index.ts';
import type { FilmRecord } from '../../storage/index.ts';
import { maleOf } from './heads/buildSet.ts';
import { labelsIn, targetsOf } from './heads/labels.ts';

export interface SetSources {
  /** Open films of the list. */
  readonly films: readonly Film[];
  readonly events: readonly AnnotationEvent[];
  readonly statements: readonly FilmStatements[];
  readonly ontology: Ontology;
  readonly records: ReadonlyMap<string, Pick<FilmRecord, 'patientMark' | 'about'>>;
}

const shares = { train: 0.7, val: 0.15 };

export async function setFilms({
  films,
  events,
  statements,
  ontology,
  records,
}: SetSources): Promise<SetFilm[]> {
  const { fractureBoxes } = await loadExport();
  const real = films.filter(({ isPhantom }) => !isPhantom);
  const ofReal = labelled(real, events, ontology);
  const answers = ofReal.isAny ? ofReal : labelled(films, events, ontology);
  const taken = ofReal.isAny ? real : films;
  const patientOf = ({ key, isPhantom, studyInstanceUid }: Film) =>
    (isPhantom ? studyInstanceUid : records.get(key)?.patientMark) ?? `film ${key}`;
  const numbers = new Map([...new Set(taken.map(patientOf))].sort().map((patient, at) => [patient, at + 1]));
  const studies = studiesOf(taken, patientOf);
  const said = new Map(statements.map((one) => [one.film.key, one]));
  const evaluated = evaluationFilms(events);
  const judged = new Set(taken.filter(({ key }) => evaluated.has(key)).map(patientOf));
  return taken.map((film) => {
    const patient = patientOf(film);
    const { key } = film;
    const ofFilm = said.get(key);
    const boxes = ofFilm === undefined ? [] : fractureBoxes(ofFilm);
    const male = maleOf(records.get(key)?.about?.sex ?? film.patientSex);
    return {
      film,
      patient: numbers.get(patient) ?? 0,
      study: (studies.get(patient)?.indexOf(film.studyInstanceUid) ?? 0) + 1,
      fold: judged.has(patient) ? 'test' : foldOf(patient),
      isMale: male === null ? undefined : male === 1,
      isFractured: flag(answers.of('fracture', key)) ?? (boxes.length > 0 || undefined),
      fractures: boxes,
      hasHardware: flag(answers.of('hardware', key)),
      grade: answers.of('kellgren-lawrence', key),
      boneAgeMonths: answers.of('bone-age', key),
      isAbnormal: answers.isAbnormal(key),
    };
  });
}

/** Examinations of each patient, in the order of the films. */
function studiesOf(films: readonly Film[], patientOf: (film: Film) => string) {
  const studies = new Map<string, (string | null)[]>();
  for (const film of films) {
    const ofPatient = studies.get(patientOf(film)) ?? [];
    if (!ofPatient.includes(film.studyInstanceUid)) ofPatient.push(film.studyInstanceUid);
    studies.set(patientOf(film), ofPatient);
  }
  return studies;
}

/** From the patient alone, so that it does not move when more films are labelled. */
function foldOf(patient: string): SetFold {
  const hash = sha256HexNow(new TextEncoder().encode(`osselet set\n${patient}`));
  const place = parseInt(hash.slice(0, 8), 16) / 2 ** 32;
  if (place < shares.train) return 'train';
  return place < shares.train + shares.val ? 'val' : 'test';
}

function flag(target: number | undefined): boolean | undefined {
  return target === undefined ? undefined : target === 1;
}

function labelled(films: readonly Film[], events: readonly AnnotationEvent[], ontology: Ontology) {
  const known = new Map(films.map(({ key, isPhantom }) => [key, isPhantom]));
  const population = films.some(({ isPhantom }) => !isPhantom) ? 'patients' : 'phantoms';
  const isPhantom = (key: string) => known.get(key) ?? null;
  const labels = labelsIn(events, ontology, { population, isPhantom }).filter(({ filmKey }) =>
    known.has(filmKey),
  );
  const targets = new Map(ontology.terms.map((term) => [term.id, targetsOf(labels, term, ontology)]));
  const of = (term: string, key: string) => targets.get(term)?.get(key);
  const findings = ontology.terms.filter(({ kind, scale }) => kind === 'finding' && scale.kind !== 'number');
  return {
    isAny: labels.length > 0,
    of,
    /** A film with a finding is; one said to be normal is not; of both at once nothing is known. */
    isAbnormal: (key: string): boolean | undefined => {
      const isFound = findings.some(({ id }) => (of(id, key) ?? 0) > 0);
      const isNormal = of('normal', key) === 1;
      return isFound === isNormal ? undefined : isFound;
    },
  };
}
