/** The standing prompts follow the film on screen, the engine and the language of the questions. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isReadable, type CatalogueSlice } from '../../catalogue/index.ts';
import type { Film } from '../../dicom/index.ts';
import { createStandingSlice, type StandingSlice, type ZeroshotSlice } from '../../zeroshot/index.ts';
import type { Engine } from './engine.ts';

export interface StandingPorts {
  readonly catalogue: Pick<StoreApi<CatalogueSlice>, 'getState' | 'subscribe'>;
  readonly engine: Pick<Engine, 'store'>;
  readonly zeroshot: Pick<StoreApi<ZeroshotSlice>, 'getState' | 'subscribe'>;
  readonly ports: Parameters<typeof createStandingSlice>[0];
}

export function createStanding({
  catalogue,
  engine,
  zeroshot,
  ports,
}: StandingPorts): StoreApi<StandingSlice> {
  const standing = createStore(createStandingSlice(ports));
  const score = (): void => {
    const { language } = zeroshot.getState();
    void standing.getState().scoreStanding(filmOnScreen(catalogue.getState()), language);
  };
  catalogue.subscribe((now, before) => {
    if (filmOnScreen(now) !== filmOnScreen(before)) score();
  });
  engine.store.subscribe((now, before) => {
    if (modelOf(now) !== modelOf(before)) score();
  });
  zeroshot.subscribe((now, before) => {
    if (now.language !== before.language) score();
  });
  return standing;
}

function filmOnScreen({ films, selectedKey }: CatalogueSlice): Film | null {
  const entry = films.find(({ id }) => id === selectedKey);
  return entry !== undefined && isReadable(entry) ? entry.film : null;
}

/** A back-end that takes over changes no score. */
function modelOf(state: ReturnType<Engine['store']['getState']>): string | null {
  return state.kind === 'ready' ? state.client.modelHash : null;
}
