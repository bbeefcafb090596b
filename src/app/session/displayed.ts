/** Which frames stand in the viewports. A newer wish supersedes an older one; a failure names its film. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { places, type Place } from '../../catalogue/index.ts';
import type { FilmKey, Frame } from '../../dicom/index.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';

export type Displayed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'reading'; readonly key: FilmKey }
  | { readonly kind: 'shown'; readonly key: FilmKey; readonly frame: Frame }
  | { readonly kind: 'failed'; readonly key: FilmKey; readonly error: OsseletError };

export type DisplayedFilms = Readonly<Record<Place, Displayed>>;

export interface Display {
  readonly store: StoreApi<DisplayedFilms>;
  show(place: Place, key: FilmKey | null): Promise<void>;
}

export function createDisplay(readFrame: (key: FilmKey) => Promise<Frame>): Display {
  const store = createStore<DisplayedFilms>(() => inEachPlace({ kind: 'empty' }));
  const turns = inEachPlace<number>(0);
  const put = (place: Place, displayed: Displayed): void => store.setState({ [place]: displayed });
  return {
    store,
    async show(place, key) {
      const turn = ++turns[place];
      if (key === null) return put(place, { kind: 'empty' });
      put(place, { kind: 'reading', key });
      const next = await readFrame(key).then(
        (frame): Displayed => ({ kind: 'shown', key, frame }),
        (error: unknown): Displayed => ({ kind: 'failed', key, error: toOsseletError(error) }),
      );
      if (turn === turns[place]) put(place, next);
    },
  };
}

function inEachPlace<Value>(value: Value): Record<Place, Value> {
  return Object.fromEntries(places.map((place) => [place, value])) as Record<Place, Value>;
}
