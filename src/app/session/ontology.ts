/** The list of findings in use: the bundled one until a person takes another, which is kept in this browser as its text. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  bundledOntology,
  bundledOntologyText,
  readOntology,
  type Ontology,
} from '../../annotations/index.ts';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import type { Storage } from '../../storage/index.ts';

const setting = 'ontology';

export interface OntologyInUse {
  readonly ontology: Ontology;
  /** As it was given: what is exported is what was taken, byte for byte. */
  readonly text: string;
  readonly isBundled: boolean;
  /** Why the list given last was not taken, or could not be kept. */
  readonly error: OsseletError | null;
  readonly restore: () => Promise<void>;
  readonly take: (text: string) => Promise<void>;
  readonly reset: () => Promise<void>;
}

const bundled = { ontology: bundledOntology, text: bundledOntologyText, isBundled: true, error: null };

export function createOntology(settings: Storage['settings']): StoreApi<OntologyInUse> {
  return createStore<OntologyInUse>((set) => {
    const tell = (error: unknown): void => set({ error: toOsseletError(error) });
    return {
      ...bundled,
      restore: async () => {
        try {
          const text = await settings.get(setting);
          if (text) set({ ontology: readOntology(text), text, isBundled: false });
        } catch (error) {
          tell(error);
        }
      },
      /** In use even where it cannot be kept; the error then says so. */
      take: async (text) => {
        try {
          set({ ontology: readOntology(text), text, isBundled: false, error: null });
          await settings.put(setting, text);
        } catch (error) {
          tell(error);
        }
      },
      reset: async () => {
        set(bundled);
        await settings.put(setting, '').catch(tell);
      },
    };
  });
}
