/** What the page and the importer's worker say to each other. Files cross as handles, not as bytes. */
import type { StoredModel } from '../stored/storedModels.ts';

export interface ExportFile {
  /** From the dropped folder down, "/" between names. */
  readonly path: string;
  readonly file: File;
}

export interface ImportProtocol {
  importFiles(name: string, files: readonly ExportFile[]): Promise<StoredModel>;
}
