/** Joins heads with the log, the list of films, the cached vectors and the engine. */
import type { StoreApi } from 'zustand/vanilla';
import { awaitedFilms, type AnnotationLog, type AnnotationsSlice } from '../../../annotations/index.ts';
import type { CatalogueSlice } from '../../../catalogue/index.ts';
import { createShelf } from '../../../heads/index.ts';
import { trainHead } from '../../../heads/ui.ts';
import { trainingTruths } from '../../../phantom/ui.ts';
import type { Storage } from '../../../storage/index.ts';
import type { ZeroshotPorts } from '../../../zeroshot/index.ts';
import type { Engine } from '../engine.ts';
import type { FilmEmbedder } from '../filmEmbedder.ts';
import type { OntologyInUse } from '../ontology.ts';
import { createKeptReview } from '../review/keptReview.ts';
import { createHeadAnswers, type HeadAnswers } from './answering.ts';
import { collect } from './collect.ts';
import { countLabels } from './countLabels.ts';
import { createHeads, type Heads } from './heads.ts';
import { phantomsAmong } from './labels.ts';
import { createTruths, type Truths } from './truths.ts';

export interface SessionHeads {
  readonly heads: StoreApi<Heads>;
  readonly headAnswers: StoreApi<HeadAnswers>;
  readonly truths: StoreApi<Truths>;
}

interface StartingPorts {
  readonly storage: Storage;
  readonly log: Pick<AnnotationLog, 'all' | 'append'>;
  /** The log as whoever is at work may see it. */
  readonly seen: Pick<AnnotationLog, 'all'>;
  readonly annotations: Pick<StoreApi<AnnotationsSlice>, 'getState'>;
  readonly engine: Engine;
  readonly asking: Pick<ZeroshotPorts, 'embedTexts'>;
  readonly embedder: Pick<FilmEmbedder, 'embedFilm'>;
  readonly catalogue: StoreApi<CatalogueSlice>;
  readonly ontology: StoreApi<OntologyInUse>;
}

export function startHeads(ports: StartingPorts): SessionHeads {
  const { storage, log, seen, engine, catalogue } = ports;
  const listed = () => catalogue.getState().films;
  const review = createKeptReview({
    settings: storage.settings,
    secret: () => storage.secret(),
    listed: () => listed().map(({ id }) => id),
  });
  const reserved = () => review.evaluation();
  const sources = { storage, log, seen, listed, reserved, embedTexts: ports.asking.embedTexts };
  const heads = createHeads({
    shelf: createShelf(storage),
    ontology: () => ports.ontology.getState().ontology,
    count: async (ontology) => countLabels(await seen.all(), ontology, phantomsAmong(listed())),
    awaited: async () => awaitedFilms(await log.all(), ports.annotations.getState().author).size,
    collect: (wanted) => collect(wanted, sources),
    model: () => {
      const state = engine.store.getState();
      return state.kind === 'ready' ? state.client.model : null;
    },
    trainHead,
  });
  const embedFilm: FilmEmbedder['embedFilm'] = (...film) => ports.embedder.embedFilm(...film);
  const headAnswers = createHeadAnswers({ catalogue, engine, heads, embedFilm });
  const truths = createTruths({
    log,
    annotations: ports.annotations,
    ontology: () => ports.ontology.getState().ontology,
    listed,
    truths: trainingTruths,
  });
  void heads.getState().restore();
  return { heads, headAnswers, truths };
}
