/** Every way in which films come: given, synthetic, of an earlier session. */
import { backupId } from '../backup/backup.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { CatalogueSlice } from '../../catalogue/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import type { CodecClient } from '../../dicom/ui.ts';
import type { OsseletError } from '../../foundation/index.ts';
import { demonstrationNames, drawDemonstration, drawTraining, trainingNames } from '../../phantom/ui.ts';
import type { PacsPlace, Storage } from '../../storage/index.ts';
import { askToPersist } from '../keeping/disk.ts';
import type { Given } from '../opening/given.ts';
import type { CopyingControl } from './copying.ts';
import { createDemonstration } from './demonstration.ts';
import type { FilmEmbedder } from './filmEmbedder.ts';
import { rememberFolders, type SessionIndexing } from './indexing/startIndexing.ts';
import { createOpening, type Opening } from './opening.ts';
import { createPlaces } from './places.ts';
import type { Presentations } from './presentations.ts';
import { createReopening } from './reopening.ts';

interface OpenersPorts {
  readonly codec: CodecClient;
  readonly catalogue: StoreApi<CatalogueSlice>;
  readonly embedder: Pick<FilmEmbedder, 'picture'>;
  readonly storage: Storage;
  readonly copying: CopyingControl;
  readonly presentations: StoreApi<Presentations>;
  readonly indexing: SessionIndexing;
  /** The file of a film that came from a PACS. */
  readonly fromPacs: (place: PacsPlace) => Promise<File>;
}

export interface Openers extends Pick<Opening, 'openFiles'> {
  readonly openGiven: (given: Given) => Promise<void>;
  readonly openDemonstration: () => Promise<void>;
  /** Sixty synthetic films to try training on. */
  readonly openTraining: () => Promise<void>;
  /** Films of earlier sessions; to be called while the person has just clicked or pressed a key. */
  readonly reopen: (keys: readonly FilmKey[]) => Promise<void>;
  readonly cancelOpening: () => void;
}

export function createOpeners(ports: OpenersPorts): Openers {
  const { codec, catalogue, embedder, storage, copying, presentations, indexing } = ports;
  const opening = createOpening({
    codec,
    catalogue: catalogue.getState,
    picture: (key) => embedder.picture(key),
    index: indexing.add,
    addPresentation: (presentation) => presentations.getState().add(presentation),
    show: ({ key }) => {
      const { arrangement, select } = catalogue.getState();
      // One that is reopened beside another film stays there.
      if (!Object.values(arrangement.placed).includes(key)) select(key);
    },
  });
  const drawn = { catalogue: catalogue.getState, openFiles: opening.openFiles };
  const demonstration = createDemonstration({
    ...drawn,
    names: demonstrationNames,
    draw: drawDemonstration,
  });
  const training = createDemonstration({ ...drawn, names: trainingNames, draw: drawTraining });
  const places = createPlaces({
    ...storage,
    copyId: (given) => copying.copyId(given),
    needed: async () => [backupId, ...(await indexing.unfinished.all())],
  });
  // A handle too many does no harm: the next start prunes it.
  places.prune().catch(() => undefined);
  const refuse = (name: string, error: OsseletError): void => {
    const { arrive, refuse } = catalogue.getState();
    refuse(arrive(name), error);
  };
  return {
    openGiven: ({ files, refused }) => {
      for (const { name, error } of refused) refuse(name, error);
      void askToPersist();
      const placed = files.map((given) => {
        const { file, path } = given;
        return { name: file.name, path, content: file, place: places.placeOf(given) };
      });
      return rememberFolders(indexing, placed, opening.openFiles);
    },
    openDemonstration: () => demonstration.open(),
    openTraining: () => training.open(),
    reopen: createReopening({
      catalogue: catalogue.getState,
      handles: storage.handles,
      copyOf: (place) => copying.copyOf(place),
      fromPacs: ports.fromPacs,
      open: (files) => opening.openFiles(files),
    }),
    openFiles: opening.openFiles,
    cancelOpening: () => {
      demonstration.cancel();
      training.cancel();
      opening.cancel();
    },
  };
}
