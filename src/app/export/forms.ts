/** The forms that a person may choose from, in the order of the dialog; a new one is one entry and its strings. */
import { loadExport, type FilmStatements } from '../../annotations/index.ts';
import type { FilmKey, StudyHeader } from '../../dicom/index.ts';
import { randomId } from '../../foundation/index.ts';

export interface ExportOrder {
  readonly said: readonly FilmStatements[];
  /** A file is often named after its patient. */
  readonly withFileNames: boolean;
  /** Patient and study as the file of the film says them; the film must be open. */
  readonly studyOf: (key: FilmKey) => Promise<StudyHeader>;
}

export interface OutputFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

export interface ExportForm {
  readonly id: 'csv' | 'csv-excel' | 'coco' | 'report';
  /** Asks whether names of files are to stand in it. */
  readonly namesFiles: boolean;
  readonly make: (order: ExportOrder) => Promise<readonly OutputFile[]>;
}

export const exportForms: readonly ExportForm[] = [
  { id: 'csv-excel', namesFiles: true, make: (order) => table(order, 'excel-fr') },
  { id: 'csv', namesFiles: true, make: (order) => table(order, 'rfc4180') },
  { id: 'coco', namesFiles: true, make: coco },
  { id: 'report', namesFiles: false, make: reports },
];

async function table({ said, ...choice }: ExportOrder, form: 'excel-fr' | 'rfc4180'): Promise<OutputFile[]> {
  const { writeStatements } = await loadExport();
  return [
    { name: dated('annotations', 'csv'), type: 'text/csv', content: writeStatements(said, form, choice) },
  ];
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

/** Of the day, and of nobody. */
export function dated(what: string, extension: string): string {
  return `osselet-${what}-${new Date().toISOString().slice(0, 10)}.${extension}`;
}
