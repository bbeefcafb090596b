/**
 * A PACS by DICOMweb (PS3.18): QIDO-RS finds, WADO-RS reads, STOW-RS writes. Instances are always asked for as they are
 * stored (`transfer-syntax=*`): servers transcode slowly, and wrongly or not at all what they do not know (Orthanc answers
 * 500 to JPEG 2000), while the page decodes every syntax.
 */
import { randomId } from '../foundation/index.ts';
import { createAsking, type AskingOptions } from './ask/ask.ts';
import { chunksOf } from './ask/chunks.ts';
import { pacsError } from './errors.ts';
import { mediaType } from './multipart/mediaType.ts';
import { readParts } from './multipart/readParts.ts';
import { writeParts } from './multipart/writeParts.ts';
import type { Pacs } from './pacs.ts';
import { isDataSet, type DicomJson } from './qido/dicomJson.ts';
import {
  instanceRow,
  seriesRow,
  studyRow,
  wishedFields,
  type InstanceRow,
  type SeriesRow,
  type StudyRow,
} from './qido/rows.ts';
import { queryText } from './qido/queryText.ts';
import { studySearch, type StudyQuery } from './qido/studyQuery.ts';
import { storeOutcome, type StoreOutcome } from './store.ts';
import { checkedUid } from './uid.ts';

/** A study, one of its series, or one instance. */
export interface Target {
  readonly studyUid: string;
  readonly seriesUid?: string;
  readonly instanceUid?: string;
}

export interface StudyPage {
  readonly studies: readonly StudyRow[];
  /** Where the next page begins; null on the last one. */
  readonly next: number | null;
}

export interface PacsClient {
  studies(
    query: StudyQuery,
    page: { offset: number; size: number },
    signal?: AbortSignal,
  ): Promise<StudyPage>;
  seriesOf(studyUid: string, signal?: AbortSignal): Promise<SeriesRow[]>;
  /** By series and number. */
  instancesOf(studyUid: string, signal?: AbortSignal): Promise<InstanceRow[]>;
  metadata(target: Target, signal?: AbortSignal): Promise<DicomJson[]>;
  /** Hears each file as soon as it is whole, in the server's order; resolves with their number. */
  retrieve(target: Target, hear: (file: Uint8Array) => void, signal?: AbortSignal): Promise<number>;
  /** Resolves once all are stored. @throws `pacs.not-stored` */
  store(files: readonly (Uint8Array | Blob)[], signal?: AbortSignal): Promise<void>;
}

const json = 'application/dicom+json';
const instances = 'multipart/related; type="application/dicom"; transfer-syntax=*';
/** Instances of a study asked for in one answer; some servers cut longer ones without saying so. */
const pageOfInstances = 500;

export function createPacsClient(pacs: Pacs, options: AskingOptions): PacsClient {
  const { qido, wado, stow, name } = pacs;
  const ask = createAsking({ withCookies: pacs.authentication === 'none', ...options });

  const rows = (address: string, signal: AbortSignal | undefined): Promise<DicomJson[]> =>
    ask({ address, accept: json, signal }, async (response) => {
      // « No Content » is how many servers say that nothing was found.
      if (response.status === 204) return [];
      return dataSets(await response.text(), mediaType(response.headers.get('content-type')).type);
    });

  async function allInstances(studyUid: string, signal: AbortSignal | undefined): Promise<DicomJson[]> {
    const all: DicomJson[] = [];
    for (;;) {
      const page = [
        ['limit', String(pageOfInstances)],
        ['offset', String(all.length)],
      ] as const;
      const parameters = queryText([...wished(wishedFields.instance), ...page]);
      const some = await rows(`${qido}${pathOf({ studyUid })}/instances?${parameters}`, signal);
      all.push(...some);
      if (some.length < pageOfInstances) return all;
    }
  }

  return {
    async studies(query, { offset, size }, signal) {
      // One more than is shown tells whether there is a next page: few servers count.
      const { level, parameters } = studySearch(query, { limit: size + 1, offset });
      const found = await rows(`${qido}/${level}?${parameters}`, signal);
      const studies = new Map(
        found
          .slice(0, size)
          .flatMap(studyRow)
          .map((row) => [row.studyUid, row]),
      );
      // Servers answer in any order; at least within a page the latest comes first.
      const latest = [...studies.values()].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
      return { studies: latest, next: found.length > size ? offset + size : null };
    },
    async seriesOf(studyUid, signal) {
      const parameters = queryText(wished(wishedFields.series));
      const found = await rows(`${qido}${pathOf({ studyUid })}/series?${parameters}`, signal);
      return found.flatMap((row) => seriesRow(row, studyUid));
    },
    async instancesOf(studyUid, signal) {
      const found = (await allInstances(studyUid, signal)).flatMap((row) => instanceRow(row, studyUid));
      const order = (value: number | null) => value ?? Number.MAX_SAFE_INTEGER;
      return found.sort(
        (a, b) => order(a.seriesNumber) - order(b.seriesNumber) || order(a.number) - order(b.number),
      );
    },
    metadata: async (target, signal) => rows(`${wado}${pathOf(target)}/metadata`, signal),
    retrieve: async (target, hear, signal) =>
      ask({ address: `${wado}${pathOf(target)}`, accept: instances, signal }, async (response, patience) => {
        const { type, parameters } = mediaType(response.headers.get('content-type'));
        const boundary = parameters.get('boundary');
        if (type !== 'multipart/related' || !boundary) throw pacsError('not-dicomweb', { type, name });
        let files = 0;
        for await (const { body } of readParts(chunksOf(response, patience), boundary)) {
          files += 1;
          hear(body);
        }
        return files;
      }),
    async store(files, signal) {
      if (stow === null) throw pacsError('read-only', { name });
      const message = writeParts(files, `osselet-${randomId()}`);
      const request = { address: `${stow}/studies`, accept: json, message, signal, also: [400, 409] };
      const { stored, failed } = await ask(request, storeAnswer);
      if (failed.length > 0 || stored.length < files.length)
        throw pacsError('not-stored', {
          name,
          reason: failed[0]?.reason ?? '?',
          count: files.length - stored.length,
        });
    },
  };
}

/** Of a refused message some servers tell no more than the status. */
async function storeAnswer(response: Response): Promise<StoreOutcome> {
  const text = await response.text();
  const type = response.ok ? mediaType(response.headers.get('content-type')).type : json;
  const [first] = dataSets(response.ok || text.trim() !== '' ? `[${text}]` : '[]', type);
  return storeOutcome(first ?? {});
}

function wished(fields: readonly string[]): (readonly [string, string])[] {
  return fields.map((field) => ['includefield', field]);
}

function pathOf({ studyUid, seriesUid, instanceUid }: Target): string {
  const series = seriesUid === undefined ? '' : `/series/${checkedUid(seriesUid)}`;
  const instance = instanceUid === undefined ? '' : `/instances/${checkedUid(instanceUid)}`;
  return `/studies/${checkedUid(studyUid)}${series}${instance}`;
}

function dataSets(text: string, type: string): DicomJson[] {
  if (!type.includes('json')) throw pacsError('not-dicomweb', { type });
  try {
    const read: unknown = JSON.parse(text);
    if (Array.isArray(read)) return read.filter(isDataSet);
  } catch (error) {
    throw pacsError('bad-json', {}, error);
  }
  throw pacsError('bad-json');
}
