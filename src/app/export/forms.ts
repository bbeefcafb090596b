/** The forms that a person may choose from, in the order of the dialog; a new one is one entry and its strings. */
import {
  annotationsError,
  loadExport,
  type FilmStatements,
  type SetLayoutId,
  type StandingMark,
  type TrainingSetFiles,
} from '../../annotations/index.ts';
import type { Film, FilmKey, GreyLook, StudyHeader } from '../../dicom/index.ts';
import { randomId } from '../../foundation/index.ts';
import type { Exporting } from '../session/exporting.ts';
import type { TrainingSets } from '../session/trainingSets.ts';
import { trainingArchive } from './trainingArchive.ts';
import { deidentifiedArchive, type CleaningChoice } from './deidentified.ts';

export interface ExportOrder {
  readonly said: readonly FilmStatements[];
  /** Open films of the scope, whether anything was said of them or not. */
  readonly films: readonly Film[];
  readonly cleaning: CleaningChoice;
  readonly deidentified: Exporting['deidentified'];
  /** Whoever may see them: what is to be black is black. */
  readonly allStatements: Exporting['allStatements'];
  readonly training: {
    readonly layout: SetLayoutId;
    readonly files: TrainingSetFiles | null;
    readonly picture: TrainingSets['picture'];
  };
  /** The film on the screen, as a PNG. */
  readonly picture: () => Promise<Blob>;
  /** Films done, and whether to go on. */
  readonly onFilm: (done: number) => boolean;
  /** A file is often named after its patient. */
  readonly withFileNames: boolean;
  /** Patient and study as the file of the film says them; the film must be open. */
  readonly studyOf: (key: FilmKey) => Promise<StudyHeader>;
  /** The log itself. */
  readonly bundle: () => Promise<string>;
  /** How the film is shown now, or would be. */
  readonly lookOf: (key: FilmKey) => Promise<GreyLook>;
  /** As on the screen. */
  readonly wordsOf: (film: FilmStatements, mark: StandingMark) => string;
}

export interface OutputFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array | Blob;
}

export interface ExportForm {
  readonly id:
    | 'bundle'
    | 'csv'
    | 'csv-excel'
    | 'coco'
    | 'report'
    | 'presentation'
    | 'segmentation'
    | 'deidentified'
    | 'training'
    | 'picture';
  /** What is counted, and what it needs to be possible. */
  readonly of: 'statements' | 'log' | 'films' | 'set' | 'view';
  /** Asks whether names of files are to stand in it. */
  readonly namesFiles: boolean;
  /** DICOM that a PACS stores beside the study. */
  readonly isForPacs?: boolean;
  readonly make: (order: ExportOrder) => Promise<readonly OutputFile[]>;
}

export const exportForms: readonly ExportForm[] = [
  { id: 'csv-excel', of: 'statements', namesFiles: true, make: (order) => table(order, 'excel-fr') },
  { id: 'csv', of: 'statements', namesFiles: true, make: (order) => table(order, 'rfc4180') },
  { id: 'coco', of: 'statements', namesFiles: true, make: coco },
  { id: 'report', of: 'statements', namesFiles: false, isForPacs: true, make: reports },
  { id: 'bundle', of: 'log', namesFiles: false, make: bundle },
  { id: 'presentation', of: 'statements', namesFiles: false, isForPacs: true, make: presentations },
  { id: 'segmentation', of: 'statements', namesFiles: false, isForPacs: true, make: segmentations },
  { id: 'deidentified', of: 'films', namesFiles: false, make: withoutPatient },
  { id: 'training', of: 'set', namesFiles: false, make: trainingSet },
  { id: 'picture', of: 'view', namesFiles: false, make: picture },
];

async function table({ said, ...choice }: ExportOrder, form: 'excel-fr' | 'rfc4180'): Promise<OutputFile[]> {
  const { writeStatements } = await loadExport();
  return [
    { name: dated('annotations', 'csv'), type: 'text/csv', content: writeStatements(said, form, choice) },
  ];
}

async function bundle({ bundle: write }: ExportOrder): Promise<OutputFile[]> {
  return [{ name: dated('journal', 'jsonl'), type: 'application/jsonl', content: await write() }];
}

async function coco({ said, ...choice }: ExportOrder): Promise<OutputFile[]> {
  const { writeCoco } = await loadExport();
  return [{ name: dated('coco', 'json'), type: 'application/json', content: writeCoco(said, choice) }];
}

/** One for each study, since a report belongs to one. */
async function reports({ said, studyOf }: ExportOrder): Promise<OutputFile[]> {
  const { reportsByStudy, writeReport } = await loadExport();
  return Promise.all(
    reportsByStudy(said).map(async (ofStudy, at) => {
      const study = await studyOf(ofStudy[0].film.key);
      const content = writeReport(ofStudy, { study, at: new Date(), seed: randomId() });
      return { name: dated(`rapport-${at + 1}`, 'dcm'), type: 'application/dicom', content };
    }),
  );
}

/** One for each film, since greys are of one film. */
async function presentations({ said, studyOf, lookOf, wordsOf }: ExportOrder): Promise<OutputFile[]> {
  const { reportsByStudy, writePresentation } = await loadExport();
  const [films, seed] = [reportsByStudy(said).flat(), randomId()];
  return Promise.all(
    films.map(async (one, at) => {
      const [study, look] = await Promise.all([studyOf(one.film.key), lookOf(one.film.key)]);
      const occasion = {
        study,
        look,
        at: new Date(),
        seed,
        wordsOf: (mark: StandingMark) => wordsOf(one, mark),
      };
      const content = writePresentation(one, occasion);
      return { name: dated(`presentation-${at + 1}`, 'dcm'), type: 'application/dicom', content };
    }),
  );
}

/** One for each film that has a mask. */
async function segmentations({ said, studyOf }: ExportOrder): Promise<OutputFile[]> {
  const { reportsByStudy, writeSegmentation } = await loadExport();
  const painted = reportsByStudy(said)
    .flat()
    .filter(({ marks }) => marks.some(({ mark }) => mark.tool === 'mask'));
  if (painted.length === 0) throw annotationsError('segmentation-without-mask');
  const seed = randomId();
  const written = await Promise.all(
    painted.map(async (one, at) => {
      const occasion = { study: await studyOf(one.film.key), at: new Date(), seed };
      const content = writeSegmentation(one, occasion);
      const name = dated(`masques-${at + 1}`, 'dcm');
      return content === null ? [] : [{ name, type: 'application/dicom', content }];
    }),
  );
  return written.flat();
}

async function withoutPatient(order: ExportOrder): Promise<OutputFile[]> {
  const content = await deidentifiedArchive(order);
  return content === null ? [] : [{ name: dated('films', 'zip'), type: 'application/zip', content }];
}

async function trainingSet(order: ExportOrder): Promise<OutputFile[]> {
  const { files, layout, picture: make } = order.training;
  if (files === null) return [];
  const content = await trainingArchive({ files, picture: make, onFilm: order.onFilm });
  return content === null ? [] : [{ name: dated(layout, 'zip'), type: 'application/zip', content }];
}

async function picture(order: ExportOrder): Promise<OutputFile[]> {
  return [{ name: dated('image', 'png'), type: 'image/png', content: await order.picture() }];
}

/** Of the day, and of nobody. */
export function dated(what: string, extension: string): string {
  return `osselet-${what}-${new Date().toISOString().slice(0, 10)}.${extension}`;
}
