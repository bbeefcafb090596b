/**
 * A subscription for the screen. While thousands of files open the list changes for each of them; drawing it a few times
 * a second leaves the page free. What a person does is drawn at once.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { CatalogueSlice } from '../../catalogue/index.ts';

/** A list that is drawn in no time. */
const shortList = 200;
/** Of 3,000 films each drawing took some 100 ms on a busy two-core computer: the longer the list, the rarer. */
const waitMsPerFilm = 0.2;

export type Subscribe = (listen: () => void) => () => void;

export function calmSubscription(
  catalogue: Pick<StoreApi<CatalogueSlice>, 'subscribe'>,
  now = () => performance.now(),
): Subscribe {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let toldAt = -Infinity;
  const tell = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    toldAt = now();
    for (const listen of listeners) listen();
  };
  catalogue.subscribe((state, before) => {
    const waitMs = toldAt + state.films.length * waitMsPerFilm - now();
    if (state.films.length <= shortList || isOfThePerson(state, before) || waitMs <= 0) tell();
    else timer ??= setTimeout(tell, waitMs);
  });
  return (listen) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  };
}

/** Anything but the progress of files. */
function isOfThePerson(now: CatalogueSlice, before: CatalogueSlice): boolean {
  return (
    now.arrangement !== before.arrangement ||
    now.filter !== before.filter ||
    now.folded !== before.folded ||
    now.removal !== before.removal
  );
}
