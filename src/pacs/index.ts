/** DICOMweb: finds, reads and writes at a PACS, by `fetch` alone. Node-safe. */
export { pacsError } from './errors.ts';
export { pacsList, pacsOrigins, type Pacs } from './pacs.ts';
export { createPacsClient, type PacsClient, type Target } from './client.ts';
export { deepLink } from './deepLink.ts';
export { priorStudy } from './priorStudy.ts';
export { receiveStudy } from './receiveStudy.ts';
export { emptyQuery, type StudyQuery } from './qido/studyQuery.ts';
export type { InstanceRow, StudyRow } from './qido/rows.ts';
export type { Credentials } from './ask/authorization.ts';
export type { PageFacts } from './ask/meaning.ts';
