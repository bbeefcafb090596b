/** Training tables out of the house: what a layout would hold of the open films, and each film as a picture of 8 bits. */
import type { StoreApi } from 'zustand/vanilla';
import {
  loadExport,
  type AnnotationLog,
  type SetLayoutId,
  type TrainingSetFiles,
} from '../../annotations/index.ts';
import { isReadable, type CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import type { CodecClient } from '../../dicom/ui.ts';
import type { Storage } from '../../storage/index.ts';
import type { Exporting } from './exporting.ts';
import type { OntologyInUse } from './ontology.ts';
import { setFilms } from './setFilms.ts';

export interface TrainingSets {
  /** Of all open films of the list, or of these. */
  readonly files: (layout: SetLayoutId, keys: readonly FilmKey[] | null) => Promise<TrainingSetFiles>;
  /** What somebody wants black is black. */
  readonly picture: (key: FilmKey) => Promise<Uint8Array>;
}

interface TrainingSetPorts {
  readonly codec: Pick<CodecClient, 'greyPng'>;
  readonly storage: Pick<Storage, 'films'>;
  /** As far as whoever is at work may see it. */
  readonly log: Pick<AnnotationLog, 'all'>;
  readonly exporting: Pick<Exporting, 'statements' | 'allStatements'>;
  readonly catalogue: StoreApi<CatalogueSlice>;
  readonly ontology: StoreApi<OntologyInUse>;
}

export function createTrainingSets({
  codec,
  storage,
  log,
  exporting,
  catalogue,
  ontology,
}: TrainingSetPorts): TrainingSets {
  const filmsOf = (keys: readonly FilmKey[] | null) =>
    catalogue
      .getState()
      .films.filter((entry) => isReadable(entry) && (keys === null || keys.includes(entry.id)))
      .flatMap(({ film }) => (film === null ? [] : [film]));
  return {
    async files(layout, keys) {
      const films = filmsOf(keys);
      const [{ writeSet }, events, statements, records] = await Promise.all([
        loadExport(),
        log.all(),
        exporting.statements(keys),
        Promise.all(films.map(({ key }) => storage.films.get(key))),
      ]);
      const known = new Map(records.flatMap((record) => (record ? [[record.key, record] as const] : [])));
      const said = { films, events, statements, ontology: ontology.getState().ontology, records: known };
      return writeSet(layout, await setFilms(said));
    },
    async picture(key) {
      const [{ blackoutBoxes }, said] = await Promise.all([loadExport(), exporting.allStatements([key])]);
      return codec.greyPng(key, said.flatMap(blackoutBoxes));
    },
  };
}
