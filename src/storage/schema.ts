/**
 * Every version the database ever had, oldest first; a released version is never edited, a change is a new one with
 * its `upgrade`. In Dexie's notation the first name is the primary key, `&` is unique, `[a+b]` is a compound index.
 */
import type { Dexie, Transaction } from 'dexie';

interface SchemaVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

const schema: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      films: 'key',
      embeddings: 'key, modelHash, filmKey',
      events: 'id, &[filmKey+device+seq]',
      settings: 'name',
    },
  },
];

export function declareSchema(database: Dexie): void {
  for (const { version, stores, upgrade } of schema) {
    const declared = database.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
}
