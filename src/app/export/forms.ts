/** The forms that a person may choose from, in the order of the dialog; a new one is one entry and its three strings. */
import { loadExport, type FilmStatements } from '../../annotations/index.ts';

export interface ExportChoice {
  /** A file is often named after its patient. */
  readonly withFileNames: boolean;
}

export interface OutputFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

export interface ExportForm {
  readonly id: 'csv' | 'csv-excel' | 'coco';
  /** Asks whether names of files are to stand in it. */
  readonly namesFiles: boolean;
  readonly make: (said: readonly FilmStatements[], choice: ExportChoice) => Promise<OutputFile>;
}

export const exportForms: readonly ExportForm[] = [
  { id: 'csv-excel', namesFiles: true, make: (said, choice) => table(said, choice, 'excel-fr') },
  { id: 'csv', namesFiles: true, make: (said, choice) => table(said, choice, 'rfc4180') },
  {
    id: 'coco',
    namesFiles: true,
    make: async (said, choice) => {
      const { writeCoco } = await loadExport();
      return { name: fileName('coco', 'json'), type: 'application/json', content: writeCoco(said, choice) };
    },
  },
];

async function table(
  said: readonly FilmStatements[],
  choice: ExportChoice,
  form: 'excel-fr' | 'rfc4180',
): Promise<OutputFile> {
  const { writeStatements } = await loadExport();
  return {
    name: fileName('annotations', 'csv'),
    type: 'text/csv',
    content: writeStatements(said, form, choice),
  };
}

/** Of the day, and of nobody. */
function fileName(what: string, extension: string): string {
  return `osselet-${what}-${new Date().toISOString().slice(0, 10)}.${extension}`;
}
