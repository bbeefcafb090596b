/** What follows what: a film that is read, chosen or removed, a reader who sits down, an engine that starts, a tool that is taken. */
import type { StoreApi } from 'zustand/vanilla';
import type { AssistSlice } from '../../annotations/index.ts';
import type { FilmKey } from '../../dicom/index.ts';
import { followEngine } from './asking.ts';
import { followAssist } from './assisting.ts';
import type { Display } from './displayed.ts';
import type { Engine } from './engine.ts';
import type { FilmEmbedder } from './filmEmbedder.ts';
import { followReadings, followRemovals, followSelection } from './follow.ts';
import { followSeen } from './readFirst.ts';
import { followTools, type createSearching } from './searching.ts';
import type { Session } from './session.ts';
import { followReader } from './withheld.ts';

type Stores = Pick<Session, 'catalogue' | 'zeroshot' | 'annotations' | 'search' | 'tools' | 'readFirst'>;

export interface Followed {
  readonly stores: Stores;
  readonly engine: Engine;
  readonly display: Display;
  readonly embedder: FilmEmbedder;
  readonly searching: ReturnType<typeof createSearching>;
  readonly assist: StoreApi<AssistSlice>;
  readonly closeFilm: (key: FilmKey) => void;
}

export function followChoices({
  stores,
  engine,
  display,
  embedder,
  searching,
  assist,
  closeFilm,
}: Followed): void {
  const { catalogue, zeroshot, annotations, tools, search } = stores;
  followReadings(catalogue, (key) => {
    embedder.forget(key);
    searching.forget(key);
    zeroshot.getState().forget(key);
  });
  followSelection(catalogue, display, (key) => annotations.getState().loadFilm(key));
  followRemovals(catalogue, closeFilm);
  followEngine(engine, zeroshot);
  followTools(tools, search);
  followReader(stores);
  followAssist(assist, tools, search);
  followSeen(stores);
}

/** As the person left them. */
export function restoreSettings({
  keys,
  readFirst,
  authors,
  ontology,
}: Pick<Session, 'keys' | 'readFirst' | 'authors' | 'ontology'>): void {
  void keys.getState().restore();
  void readFirst.getState().restore();
  void authors.getState().restore();
  void ontology.getState().restore();
}
