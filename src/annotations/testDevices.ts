/** Test support: workstations that speak of films apart, and hand one another what they know. */
import { createMemoryStorage, type Storage } from '../storage/index.ts';
import { createAnnotationLog, type AnnotationLog } from './log.ts';

export interface TestDevice {
  readonly storage: Storage;
  readonly log: AnnotationLog;
  /** Takes over all that the other holds and this one does not. */
  readonly hear: (other: TestDevice) => Promise<void>;
}

export function aDevice(): TestDevice {
  const storage = createMemoryStorage();
  return {
    storage,
    log: createAnnotationLog(storage),
    hear: async (other) => {
      const known = new Set((await storage.events.all()).map(({ id }) => id));
      for (const record of await other.storage.events.all())
        if (!known.has(record.id)) await storage.events.append(record);
    },
  };
}
