import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../storage/index.ts';
import { aVerdict, film } from './builders.ts';
import { createAnnotationLog } from './log.ts';
import { logSuite } from './logSuite.ts';

describe('the annotation log in memory', () => {
  logSuite(() => {
    const storage = createMemoryStorage();
    return Promise.resolve([storage, storage]);
  });

  it('keeps the failure of storage typed, and takes the next verdict', async () => {
    const storage = createMemoryStorage();
    const log = createAnnotationLog(storage);
    storage.close();

    const failed = log.append(film, () => aVerdict());
    await expect(failed).rejects.toMatchObject({ room: 'storage', code: 'storage-unavailable' });
    const again = log.append(film, () => aVerdict());
    await expect(again).rejects.toMatchObject({ room: 'storage', code: 'storage-unavailable' });
  });
});
