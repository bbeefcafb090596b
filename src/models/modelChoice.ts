/** Which model answers at the next start: the bundled one, or one that was imported into this browser. */
import { storedAddress } from './sourceOf.ts';

export interface ModelChoice {
  /** Hash of an imported model, null for the bundled one. */
  readonly active: string | null;
  readonly choose: (hash: string | null) => void;
}

const key = 'osselet.model';

/** A browser that keeps nothing has the bundled model. */
export function chosenModel(kept: Pick<Storage, 'getItem'> | null): string | null {
  const hash = kept?.getItem(key) ?? null;
  return hash !== null && /^[0-9a-f]{64}$/.test(hash) ? hash : null;
}

export function keepModelChoice(kept: Pick<Storage, 'setItem' | 'removeItem'>, hash: string | null): void {
  if (hash === null) kept.removeItem(key);
  else kept.setItem(key, hash);
}

export function modelAddress(hash: string | null, bundled: string): string {
  return hash === null ? bundled : storedAddress(hash);
}
