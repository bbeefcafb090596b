/** DICOMweb: finds, reads and writes at a PACS, by `fetch` alone. Node-safe. */
export { pacsList, type Pacs } from './pacs.ts';
