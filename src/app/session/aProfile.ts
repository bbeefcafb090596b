/** For tests: a profile of its own, with one film in its list. */
import { createStore } from 'zustand/vanilla';
import {
  createAnnotationLog,
  createAnnotationsSlice,
  type AnnotationsSlice,
} from '../../annotations/index.ts';
import { createCatalogueSlice } from '../../catalogue/index.ts';
import type { Film } from '../../dicom/index.ts';
import { createMemoryStorage } from '../../storage/index.ts';
import { createExporting } from './exporting.ts';
import { createOntology } from './ontology.ts';

const codec = {
  tags: () => Promise.resolve({ rows: [], isCut: false }),
  frame: () => Promise.reject(new Error('no film is open here')),
  deidentified: () => Promise.reject(new Error('no film is open here')),
};

export function aProfile(film: Film) {
  const storage = createMemoryStorage();
  const log = createAnnotationLog(storage);
  const catalogue = createStore(createCatalogueSlice({ storage }));
  const annotations = createStore<AnnotationsSlice>(createAnnotationsSlice({ log }));
  const [id = ''] = catalogue.getState().arriveAll([{ name: film.fileName }]);
  catalogue.getState().findFilms(id, [film], []);
  return {
    film,
    log,
    annotations: annotations.getState,
    exporting: createExporting({
      codec,
      storage,
      log,
      catalogue,
      annotations,
      ontology: createOntology(storage.settings),
    }),
  };
}
