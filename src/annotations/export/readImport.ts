/** A file from elsewhere by its content, since names lie: reports and masks are DICOM, COCO begins with a brace, the rest is a table. */
import { openReport, openSegmentation, type Film } from '../../dicom/index.ts';
import { bundledOntology } from '../ontology/bundled.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { readCoco } from './coco/readCoco.ts';
import { readStatements } from './csv/readStatements.ts';
import type { ImportPlan } from './importPlan.ts';
import { readSegmentation } from './segmentation/readSegmentation.ts';
import { readReport } from './report/readReport.ts';

/** @throws OsseletError of the form that the file has */
export function readImport(
  bytes: Uint8Array,
  films: readonly Film[],
  ontology: Ontology = bundledOntology,
): ImportPlan {
  const report = openReport(bytes);
  if (report !== null) return readReport(report, films);
  const masks = openSegmentation(bytes);
  if (masks !== null) return readSegmentation(masks, films);
  const text = textOf(bytes);
  return /^\s*[{[]/.test(text) ? readCoco(text, films) : readStatements(text, films, ontology);
}

/** Excel in French saves tables in windows-1252 unless it is asked for UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
