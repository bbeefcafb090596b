/**
 * The log of the study on screen by way of the PACS: it leaves as a Raw Data instance of that study, and comes back from the
 * instances that any workstation has left there, as from files: shown first, each entry taken once, in whatever order.
 */
import type { StoreApi } from 'zustand/vanilla';
import {
  loadExport,
  type AnnotationEvent,
  type AnnotationLog,
  type MergePlan,
} from '../../../annotations/index.ts';
import type { CatalogueSlice } from '../../../catalogue/index.ts';
import {
  dicomMoment,
  openRawData,
  RAW_DATA_STORAGE,
  rawData,
  uidFrom,
  writeDicom,
  type Film,
} from '../../../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../../../foundation/index.ts';
import type { Pacs, PacsClient } from '../../../pacs/index.ts';
import { erasedHashes, type Storage } from '../../../storage/index.ts';
import type { Exporting } from '../exporting.ts';
import type { Sending } from './sending.ts';

export interface StudyLog {
  /** Whether the PACS has it; null where nothing was said of the films of the study. */
  send(pacs: Pacs): Promise<boolean | null>;
  /** What the logs of this study in the PACS would add; null where it holds none. */
  preview(pacs: Pacs): Promise<StudyLogPreview | null>;
}

export interface StudyLogPreview {
  readonly plan: MergePlan;
  /** Why one of the logs cannot be read: the others are. */
  readonly refused: OsseletError | null;
}

interface StudyLogPorts {
  readonly catalogue: Pick<StoreApi<CatalogueSlice>, 'getState'>;
  readonly log: Pick<AnnotationLog, 'all' | 'device'>;
  readonly storage: Pick<Storage, 'erasures'>;
  readonly exporting: Pick<Exporting, 'studyOf'>;
  readonly clientOf: (pacs: Pacs) => Pick<PacsClient, 'instancesOf' | 'retrieve'>;
  readonly sending: Pick<Sending, 'send'>;
}

const creator = 'OSSELET ANNOTATION LOG';
/** What other stations list; letters that every character set of a PACS can show. */
const description = "Osselet: journal d'annotations";

export function createStudyLog(ports: StudyLogPorts): StudyLog {
  const { catalogue, log, storage, exporting, clientOf, sending } = ports;
  return {
    async send(pacs) {
      const film = filmOnScreen(catalogue.getState());
      const studyUid = film?.studyInstanceUid ?? null;
      if (film === null || studyUid === null) return null;
      const keys = new Set(filmsIn(catalogue.getState(), studyUid).map(({ key }) => key));
      const said = (await log.all()).filter(({ filmKey }) => keys.has(filmKey));
      if (said.length === 0) return null;
      const [{ wholeChains, writeBundle }, device] = await Promise.all([loadExport(), log.device()]);
      const events = await wholeChains(said);
      // The hour of the last entry: the same log sent twice is the same instance, stored once.
      const at = new Date(events.reduce((latest, event) => (event.at > latest ? event.at : latest), ''));
      const bundle = await writeBundle(events, { device, at });
      const file = writeDicom(
        rawData({
          ...{ description, creator, content: new TextEncoder().encode(bundle) },
          ...dicomMoment(at),
          study: await exporting.studyOf(film.key),
          sopInstanceUid: uidFrom(`osselet log ${studyUid} ${bundle}`),
          seriesInstanceUid: uidFrom(`osselet logs ${studyUid} ${device}`),
        }),
      );
      return sending.send(pacs, [new Blob([file as BlobPart], { type: 'application/dicom' })]);
    },
    async preview(pacs) {
      const studyUid = filmOnScreen(catalogue.getState())?.studyInstanceUid ?? null;
      if (studyUid === null) return null;
      const { events, headers, errors } = await logsIn(clientOf(pacs), studyUid);
      const header = headers.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
      if (header === undefined) {
        if (errors[0] !== undefined) throw errors[0];
        return null;
      }
      const [{ planMerge }, held] = await Promise.all([loadExport(), log.all()]);
      const listed = new Set(filmsIn(catalogue.getState(), studyUid).map(({ key }) => key));
      const erased = erasedHashes(await storage.erasures.tombstones());
      const plan = await planMerge({ header, events }, held, (key) => listed.has(key), erased);
      return { plan, refused: errors[0] ?? null };
    },
  };
}

/** All that the logs of a study hold of its films, each entry once; one that cannot be read does not keep the others back. */
async function logsIn(client: Pick<PacsClient, 'instancesOf' | 'retrieve'>, studyUid: string) {
  const { isBundle, readBundle } = await loadExport();
  const instances = await client.instancesOf(studyUid);
  const uids = new Set(instances.map(({ instanceUid }) => instanceUid));
  const events = new Map<string, AnnotationEvent>();
  const [headers, errors]: [Awaited<ReturnType<typeof readBundle>>['header'][], OsseletError[]] = [[], []];
  for (const instance of instances.filter(({ sopClassUid }) => sopClassUid === RAW_DATA_STORAGE)) {
    const files: Uint8Array[] = [];
    await client.retrieve(instance, (file) => files.push(file));
    for (const file of files) {
      try {
        const content = openRawData(file, creator);
        const text = content === null ? '' : new TextDecoder().decode(content);
        if (!isBundle(text)) continue;
        const bundle = await readBundle(text);
        headers.push(bundle.header);
        for (const event of bundle.events)
          if (uids.has(event.filmKey.split('#', 1)[0] ?? '')) events.set(event.hash, event);
      } catch (error) {
        errors.push(toOsseletError(error));
      }
    }
  }
  return { events: [...events.values()], headers, errors };
}

function filmOnScreen({ films, selectedKey }: CatalogueSlice): Film | null {
  return films.find(({ film }) => film !== null && film.key === selectedKey)?.film ?? null;
}

function filmsIn({ films }: CatalogueSlice, studyUid: string): Film[] {
  return films.flatMap(({ film }) => (film?.studyInstanceUid === studyUid ? [film] : []));
}
