/**
 * What one tab has said the others hear at once: it tells the keys of the films, after their events are kept, and each
 * reads its own storage again. So nobody shows what is on no disk. Keys go from tab to tab and are kept nowhere.
 */
import type { FilmKey } from '../dicom/index.ts';

export interface Tabs {
  tell(filmKeys: readonly FilmKey[]): void;
  hear(listen: (filmKeys: readonly FilmKey[]) => void): void;
}

export function createTabs(name = 'osselet.annotations'): Tabs {
  const channel = new BroadcastChannel(name);
  return {
    tell: (filmKeys) => channel.postMessage(filmKeys),
    hear(listen) {
      channel.addEventListener('message', ({ data }: MessageEvent<readonly FilmKey[]>) => listen(data));
    },
  };
}

/** Of a storage that no other tab has. */
export const alone: Tabs = { tell: () => undefined, hear: () => undefined };
