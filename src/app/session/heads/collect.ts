/** Reads what a training needs: labels from the log, one cached vector a film, whose films they are, and what the prompts say. */
import {
  evaluationFilms,
  type AnnotationLog,
  type Ontology,
  type TrainingLabel,
} from '../../../annotations/index.ts';
import type { CatalogueEntry } from '../../../catalogue/index.ts';
import type { Film, FilmKey } from '../../../dicom/index.ts';
import { embeddingKey } from '../../../embeddings/index.ts';
import type { HeadSpec, TrainingSet } from '../../../heads/index.ts';
import type { ModelDescription } from '../../../models/index.ts';
import type { EmbeddingRecord, FilmRecord, Storage } from '../../../storage/index.ts';
import { ensemblesOf, scoreOf, type EmbedTexts } from '../../../zeroshot/index.ts';
import { buildSet, type LearnableFilm } from './buildSet.ts';
import { labelsIn, phantomsAmong } from './labels.ts';
import type { Learnable } from './learnable.ts';
import { targetsFor } from './targetsFor.ts';
import type { Population } from './task.ts';

export interface CollectPorts {
  readonly storage: Pick<Storage, 'films' | 'embeddings'>;
  readonly log: Pick<AnnotationLog, 'all'>;
  /** What whoever trains may see of it: a report would tell them what was said of a film that they are to read blind. */
  readonly seen: Pick<AnnotationLog, 'all'>;
  /** Films of the list; those that are open know more than what is kept of them. */
  readonly listed: () => readonly CatalogueEntry[];
  /** Films ever drawn for evaluation, said anything of or not. */
  readonly reserved: () => Promise<readonly FilmKey[]>;
  readonly embedTexts: EmbedTexts;
}

export interface Wanted {
  readonly spec: HeadSpec;
  readonly learnable: Learnable;
  readonly ontology: Ontology;
  readonly population: Population;
  readonly model: Pick<ModelDescription, 'hash' | 'manifest' | 'findings'>;
}

export interface Collected {
  readonly set: TrainingSet;
  /** [films, findings]; null: the model folder has no prompts for one of them. */
  readonly textScores: Float64Array | null;
  /** Labelled films without a vector of this model: they teach nothing until they are indexed. */
  readonly withoutVector: number;
}

/** So many films without a label are looked at by the prompts: more tell no more. */
const mostUnlabelled = 2000;

export async function collect(wanted: Wanted, ports: CollectPorts): Promise<Collected> {
  const { spec, learnable, ontology, population, model } = wanted;
  const [events, seen] = await Promise.all([ports.log.all(), ports.seen.all()]);
  const isPhantom = phantomsAmong(ports.listed());
  const labels = labelsIn(seen, ontology, { population, isPhantom });
  const targets = targetsFor(labels, learnable, ontology);
  const evaluation = new Set([...evaluationFilms(events), ...(await ports.reserved())]);
  const prompted = promptedOf(spec, model.findings);
  const { found, without } = await labelledFilms(targets, wanted, ports);
  const others = prompted === null ? [] : await otherFilms(targets, wanted, ports);
  const films = [...found, ...others];
  const set = buildSet({ spec, targets, films, evaluation, labels: labelsOfFilms(labels, films) });
  const textScores = prompted && (await scoresOf(set, films, prompted, model.hash, ports.embedTexts));
  return { set, textScores, withoutVector: without };
}

/** Those whose vector is of the pixels and of the input that hold now; the others are counted. */
async function labelledFilms(
  targets: ReadonlyMap<FilmKey, unknown>,
  { model, population }: Wanted,
  { storage, listed }: CollectPorts,
): Promise<{ readonly found: LearnableFilm[]; readonly without: number }> {
  const open = new Map(listed().map(({ id, film }) => [id, film]));
  const { preset } = model.manifest.imageInput;
  const found: LearnableFilm[] = [];
  let without = 0;
  for (const filmKey of targets.keys()) {
    const record = await storage.films.get(filmKey);
    const key = record && embeddingKey({ ...record, filmKey, modelHash: model.hash, preset });
    const kept = key === undefined ? undefined : await storage.embeddings.get(key);
    if (record === undefined || kept === undefined) {
      without++;
      continue;
    }
    const film = learnable(record, open.get(filmKey) ?? null, kept);
    // Of a film that had left the list when it was asked for, its record says what it is.
    if (film.film.isPhantom === (population === 'phantoms')) found.push(film);
  }
  return { found, without };
}

function learnable(
  { film, patientMark, about }: FilmRecord,
  open: Film | null,
  { cls, vector }: EmbeddingRecord,
): LearnableFilm {
  // Only the catalogue writes these records, so what comes back is a Film; storage does not know the type.
  return { film: open ?? (film as Film), patientMark, about: about ?? null, cls, vector };
}

async function otherFilms(
  targets: ReadonlyMap<FilmKey, unknown>,
  { model, population }: Wanted,
  { storage, listed }: CollectPorts,
): Promise<LearnableFilm[]> {
  const isPhantom = population === 'phantoms';
  const wanted = new Map(
    listed().flatMap(({ id, film }) =>
      film?.isPhantom === isPhantom && !targets.has(id) ? [[id, film] as const] : [],
    ),
  );
  const found = new Map<FilmKey, LearnableFilm>();
  for await (const page of storage.embeddings.ofModel(model.hash)) {
    for (const { filmKey, cls, vector } of page) {
      const film = wanted.get(filmKey);
      if (film !== undefined) found.set(filmKey, { film, patientMark: null, about: null, cls, vector });
    }
    if (found.size >= mostUnlabelled) break;
  }
  return [...found.values()];
}

function labelsOfFilms(labels: readonly TrainingLabel[], films: readonly LearnableFilm[]): TrainingLabel[] {
  const known = new Set(films.map(({ film }) => film.key));
  return labels.filter(({ filmKey }) => known.has(filmKey));
}

/** What the model has sentences for, one for each finding of the head; null where one has none, or the head learns no findings. */
function promptedOf({ kind, classes }: HeadSpec, findings: ModelDescription['findings']) {
  if (kind !== 'binary' && kind !== 'multi-label') return null;
  const prompted = classes.flatMap((wanted) => findings.find(({ id }) => id === wanted) ?? []);
  return prompted.length === classes.length ? prompted : null;
}

/** In the order of the set's rows; French is the language that the folder's figures were measured in first. */
async function scoresOf(
  { films: keys }: TrainingSet,
  films: readonly LearnableFilm[],
  findings: ModelDescription['findings'],
  modelHash: string,
  embedTexts: EmbedTexts,
): Promise<Float64Array> {
  const ensembles: Awaited<ReturnType<typeof ensemblesOf>>[] = [];
  for (const finding of findings)
    ensembles.push(await ensemblesOf(new Map(), modelHash, finding, 'fr', embedTexts));
  const vectors = new Map(films.map(({ film, vector }) => [film.key, vector]));
  return Float64Array.from(
    keys.flatMap((key) =>
      ensembles.map(({ positive, negative }) => scoreOf(vectors.get(key)!, positive, negative)),
    ),
  );
}
